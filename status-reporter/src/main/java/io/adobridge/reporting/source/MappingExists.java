package io.adobridge.reporting.source;

/** The source has this very mapping. */
final class MappingExists extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MappingExists(String projectKey) {
        super("The source maps " + projectKey + " there already");
    }
}
