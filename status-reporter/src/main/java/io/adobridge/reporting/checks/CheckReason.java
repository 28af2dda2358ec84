package io.adobridge.reporting.checks;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.kit.mirror.ConnectionNotFound;
import io.adobridge.kit.secret.VaultFailure;

/** Why a check has not been answered. */
enum CheckReason {

    JOB_TOKEN_REFUSED("job-token-refused", true),
    JOB_TOKEN_GONE("job-token-gone", true),
    PLAN_GONE("plan-gone", true),
    REJECTED("rejected", true),
    CONNECTION_GONE("connection-gone", true),
    CONNECTION_UNKNOWN("connection-unknown", false),
    GIVEN_UP("given-up", true),
    VAULT_UNAVAILABLE("vault-unavailable", false),
    UNAVAILABLE("azure-devops-unavailable", false);

    private final String code;
    private final boolean lasting;

    CheckReason(String code, boolean lasting) {
        this.code = code;
        this.lasting = lasting;
    }

    /** The word in JSON, logs and metrics. */
    String code() {
        return code;
    }

    /** Whether trying again would not help: job tokens are not renewed, plans do not come back. */
    boolean isLasting() {
        return lasting;
    }

    static CheckReason of(Throwable failure) {
        if (failure instanceof VaultFailure) {
            return failure instanceof VaultFailure.NotFound ? JOB_TOKEN_GONE : VAULT_UNAVAILABLE;
        }
        if (failure instanceof ConnectionNotFound) {
            return CONNECTION_GONE;
        }
        return failure instanceof AzureDevOpsFailure azure ? of(azure) : UNAVAILABLE;
    }

    private static CheckReason of(AzureDevOpsFailure failure) {
        if (failure instanceof AzureDevOpsFailure.Unauthorized || failure instanceof AzureDevOpsFailure.TokenExpired
                || failure instanceof AzureDevOpsFailure.Forbidden) {
            return JOB_TOKEN_REFUSED;
        }
        if (failure instanceof AzureDevOpsFailure.NotFound) {
            return PLAN_GONE;
        }
        return failure instanceof AzureDevOpsFailure.Rejected ? REJECTED : UNAVAILABLE;
    }
}
