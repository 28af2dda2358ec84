package io.adobridge.reporting.source;

import io.adobridge.reporting.target.RepositoryRef;

/** A mapping of the source leads this very key to another repository. */
public final class ProjectKeyTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProjectKeyTaken(String projectKey, RepositoryRef elsewhere) {
        super("The source maps " + projectKey + " to " + elsewhere.project() + "/" + elsewhere.repository());
    }
}
