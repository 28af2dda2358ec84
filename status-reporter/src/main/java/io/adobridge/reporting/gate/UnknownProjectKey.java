package io.adobridge.reporting.gate;

/** No mapping of the source fits the project key. */
public final class UnknownProjectKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownProjectKey(String source, String projectKey) {
        super("Source " + source + " has no mapping for the project key " + projectKey
                + "; add one with POST /api/v1/sources/" + source + "/mappings");
    }
}
