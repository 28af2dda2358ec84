package io.adobridge.connection.verification;

/** A check has taken longer than anybody wants to wait. */
final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer() {
        super("no answer in time", null, false, false);
    }
}
