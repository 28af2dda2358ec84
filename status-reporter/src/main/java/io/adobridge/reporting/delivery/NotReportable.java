package io.adobridge.reporting.delivery;

/** The connection does not report there, as things are now. */
final class NotReportable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    NotReportable(Outcome outcome) {
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
