package io.adobridge.ingestion.hooks.subscriptions;

import java.util.Optional;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
import io.smallrye.mutiny.Uni;

/**
 * Why there is no subscription, where waiting does not help.
 *
 * @param status as in the API
 * @param problem Azure DevOps' words
 */
record Refusal(String status, String problem) {

    static final String NOT_ALLOWED = "notAllowed";
    static final String UNSUPPORTED = "unsupported";
    static final String FAILED = "failed";

    /** Whether a failure may be a matter of subscriptions alone. */
    static boolean mayBe(Throwable failure) {
        return failure instanceof Unauthorized || failure instanceof Forbidden || failure instanceof NotFound
                || failure instanceof VersionUnsupported || failure instanceof Rejected;
    }

    /**
     * The refusal that a failure is; fails where it is none. Some areas answer 401 where a scope is missing: then the projects
     * can be listed, and where they cannot, the token itself is refused, which concerns the whole connection.
     */
    static Uni<Refusal> of(Throwable failure, AzureDevOps azure) {
        return failure instanceof Unauthorized
                ? azure.core().projects(null).toUni()
                        .replaceWith(new Refusal(NOT_ALLOWED, String.valueOf(failure.getMessage())))
                : Uni.createFrom().item(() -> judged(failure).orElseThrow(() -> new IllegalArgumentException(failure)));
    }

    private static Optional<Refusal> judged(Throwable failure) {
        if (failure instanceof Forbidden) {
            return Optional.of(new Refusal(NOT_ALLOWED, String.valueOf(failure.getMessage())));
        }
        if (failure instanceof VersionUnsupported) {
            return Optional.of(new Refusal(UNSUPPORTED, String.valueOf(failure.getMessage())));
        }
        return mayBe(failure) ? Optional.of(new Refusal(FAILED, String.valueOf(failure.getMessage()))) : Optional.empty();
    }

    /** Whether the rest of the project would meet it too. */
    boolean isOfProject() {
        return status.equals(NOT_ALLOWED);
    }
}
