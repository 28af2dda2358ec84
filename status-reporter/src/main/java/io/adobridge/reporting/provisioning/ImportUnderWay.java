package io.adobridge.reporting.provisioning;

/** Somebody else has been importing the same project for longer than a request waits. */
final class ImportUnderWay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportUnderWay(String projectKey) {
        super("The project " + projectKey + " is being imported by another request; ask again when that is done");
    }
}
