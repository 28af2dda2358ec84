package io.adobridge.kit.secret;

/** Why Vault gave no answer that can be used. Messages name the path, never the content. */
public abstract sealed class VaultFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VaultFailure(String message) {
        super(message);
    }

    /** What the request came to, for the metric: {@code missing}, {@code conflict} or {@code unavailable}. */
    abstract String outcome();

    /** Nothing is kept under this path, or nothing any more. */
    public static final class NotFound extends VaultFailure {
        private static final long serialVersionUID = 1L;

        NotFound(String path) {
            super("Vault has no secret at " + path);
        }

        @Override
        String outcome() {
            return "missing";
        }
    }

    /** Somebody else has written since the version that the write was based on. */
    public static final class Conflict extends VaultFailure {
        private static final long serialVersionUID = 1L;

        Conflict(String path) {
            super("The secret at " + path + " has a newer version");
        }

        @Override
        String outcome() {
            return "conflict";
        }
    }

    /** Vault is sealed, out of reach, or refuses this service; the operator can mend it, the caller can try again. */
    public static final class Unavailable extends VaultFailure {
        private static final long serialVersionUID = 1L;

        Unavailable(String path, String reason) {
            super("Vault does not answer for " + path + ": " + reason);
        }

        @Override
        String outcome() {
            return "unavailable";
        }
    }
}
