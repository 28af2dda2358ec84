package io.adobridge.testbed.vault;

import java.util.List;

/** A request that Vault does not do, with the status and the messages that it gives. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    static Refusal of(int status, String message) {
        return new Refusal(status, message);
    }

    static Refusal denied() {
        // the real message has a tab before the star
        return of(403, "1 error occurred:\n\t* permission denied\n\n");
    }

    static Refusal badToken() {
        return of(403, "permission denied");
    }

    static Refusal unsupportedOperation() {
        return of(405, "1 error occurred:\n\t* unsupported operation\n\n");
    }

    static Refusal unsupportedPath() {
        return of(404, "1 error occurred:\n\t* unsupported path\n\n");
    }

    static Refusal absent() {
        return of(404, "");
    }

    Answer toAnswer() {
        String message = String.valueOf(getMessage());
        return Answer.errors(status, message.isEmpty() ? List.of() : List.of(message));
    }
}
