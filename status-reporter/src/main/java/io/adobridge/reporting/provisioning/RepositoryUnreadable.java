package io.adobridge.reporting.provisioning;

import java.util.UUID;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.reporting.target.RepositoryRef;

/** Azure DevOps does not tell about a repository that is imported. */
final class RepositoryUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID connection;
    private final AzureDevOpsFailure why;

    RepositoryUnreadable(RepositoryRef repository, Throwable why) {
        super(why.getMessage(), why);
        this.connection = repository.connectionId();
        this.why = (AzureDevOpsFailure) why;
    }

    /** The connection whose token was shown. */
    UUID connection() {
        return connection;
    }

    AzureDevOpsFailure why() {
        return why;
    }
}
