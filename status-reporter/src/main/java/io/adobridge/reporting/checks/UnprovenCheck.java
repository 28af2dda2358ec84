package io.adobridge.reporting.checks;

/** Nobody is told whether there is such a source. */
final class UnprovenCheck extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnprovenCheck() {
        super("There is no such source, or the secret is missing or not the source's");
    }
}
