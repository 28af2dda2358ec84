package io.adobridge.connection.target;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;

/** What is wrong with a token, or with what its owner may do. */
final class TokenDiagnosis {

    private TokenDiagnosis() {
    }

    static Diagnosis of(AzureDevOpsFailure failure) {
        if (failure instanceof TokenExpired) {
            return Diagnosis.of("azure-token-expired", "The token has expired",
                    "Make a new token and replace the connection's token by it.");
        }
        return Words.known(failure).map(TokenDiagnosis::of)
                .orElseGet(() -> failure instanceof Unauthorized ? refused() : forbidden());
    }

    /** The identity is known to be good, so that a refusal is about what the token may do. */
    static Diagnosis ofUse(AzureDevOpsFailure failure, String scope) {
        return failure instanceof TokenExpired ? of(failure)
                : Words.known(failure).filter(words -> words != Words.NO_ACCESS).map(TokenDiagnosis::of)
                        .orElseGet(() -> missingScope(scope));
    }

    private static Diagnosis missingScope(String scope) {
        return Diagnosis.of("azure-missing-scope", "The token may not do this: the scope " + scope + " is missing",
                "Make a token that has the scope " + scope + " and replace the connection's token by it.");
    }

    static Diagnosis refused() {
        return Diagnosis.of("azure-token-refused", "Azure DevOps does not accept the token",
                "Check that it was copied whole, belongs to this organization, and was neither revoked nor unused for 90 days.");
    }

    private static Diagnosis forbidden() {
        return Diagnosis.of("azure-forbidden", "The token's owner lacks a permission for this",
                "Give its owner access in the project's security settings.");
    }

    private static Diagnosis of(Words words) {
        return switch (words) {
            case TOKENS_FORBIDDEN -> Diagnosis.of("azure-tokens-forbidden",
                    "A policy of the organization forbids personal access tokens",
                    "Ask an administrator to allow them for this identity, or let the connection sign in with Microsoft Entra.");
            case ACCESS_POLICY -> Diagnosis.of("azure-access-policy",
                    "An IP allow-list or a Conditional Access policy refuses us (VS403463)",
                    "Ask the administrator of Microsoft Entra to admit the address that this service calls from, for this identity.");
            case STAKEHOLDER -> Diagnosis.of("azure-stakeholder",
                    "The token's owner has Stakeholder access, which does not include this",
                    "Give its owner Basic access in the organization's settings under Users.");
            case NO_ACCESS -> Diagnosis.of("azure-no-access",
                    "The token is good, but may not do this: its owner has no access, or the token lacks a scope",
                    "Verify the connection: the report tells which of the two it is.");
            case NO_PERMISSION -> forbidden();
        };
    }
}
