package io.adobridge.reporting.checks;

/** A check could not be kept in time; it was not acknowledged, and Azure Pipelines asks again. */
final class CheckNotStored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CheckNotStored() {
        super("The check could not be kept in time");
    }
}
