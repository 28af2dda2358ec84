package io.adobridge.reporting.owngate;

/** The source has a gate for this repository. */
final class GateExists extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GateExists(String source, String repository) {
        super("Source " + source + " has a gate for " + repository + " already; change it, or take another source");
    }
}
