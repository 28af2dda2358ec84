package io.adobridge.reporting.provisioning;

/** The repository is not there, is disabled, or the connection's token does not see it. */
final class RepositoryNotImportable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RepositoryNotImportable(String project, String repository) {
        super("The connection finds no repository " + project + "/" + repository + " that is in use");
    }
}
