package io.adobridge.testbed.azure.entra;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.issuer.Issuer;

/**
 * A federated credential: a workload of another issuer that may act as the application.
 *
 * @param issuer whose tokens are believed
 * @param subject the workload, as the issuer calls it
 */
public record Federation(Issuer issuer, String subject) {

    /** Whom tokens for Entra are made out to. */
    public static final String AUDIENCE = "api://AzureADTokenExchange";

    boolean admits(String token) {
        return issuer.verified(token).filter(this::isMeant).isPresent();
    }

    private boolean isMeant(JsonNode claims) {
        return claims.path("sub").asText().equals(subject) && claims.path("aud").asText().equals(AUDIENCE);
    }
}
