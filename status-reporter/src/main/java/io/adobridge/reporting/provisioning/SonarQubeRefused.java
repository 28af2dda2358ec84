package io.adobridge.reporting.provisioning;

/** SonarQube says no; the message holds its words. */
final class SonarQubeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final int status;

    SonarQubeRefused(int status, String words) {
        super(words.isEmpty() ? "SonarQube answers " + status : words);
        this.status = status;
    }

    boolean tokenRefused() {
        return status == UNAUTHORIZED;
    }

    boolean permissionMissing() {
        return status == FORBIDDEN;
    }

    /** Whether what was to be made is there: {@code A similar key already exists}, {@code key already exists}. */
    boolean exists() {
        return status == BAD_REQUEST && String.valueOf(getMessage()).contains("already exists");
    }
}
