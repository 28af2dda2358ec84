package io.adobridge.testbed.azure.entra;

import io.adobridge.testbed.azure.front.TokenSpec;

/**
 * A registered application (service principal).
 *
 * @param grants whom its tokens stand for in Azure DevOps, and where
 */
public record Application(String tenant, String clientId, String clientSecret, TokenSpec grants) {

    boolean is(String otherTenant, String otherClientId) {
        return tenant.equalsIgnoreCase(otherTenant) && clientId.equalsIgnoreCase(otherClientId);
    }

    @Override
    public String toString() {
        return "Application[" + tenant + "/" + clientId + "]";
    }
}
