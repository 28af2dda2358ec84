package io.adobridge.testbed.azure.entra;

import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Set;

import io.adobridge.testbed.azure.front.TokenSpec;

/**
 * A registered application.
 *
 * @param grants whom its own tokens (as a service principal) stand for in Azure DevOps, and where
 * @param trust what it may prove itself with; one without any proof is a public client
 * @param redirects where people may be sent back to after they have signed in
 */
public record Application(String tenant, String clientId, TokenSpec grants, Trust trust, Set<String> redirects) {

    public Application {
        redirects = Set.copyOf(redirects);
    }

    /** One that proves itself with a secret. */
    public Application(String tenant, String clientId, String clientSecret, TokenSpec grants) {
        this(tenant, clientId, grants, Trust.NOTHING.withSecret(clientSecret), Set.of());
    }

    /** The same, with an expired secret if it has one. */
    public Application withExpiredSecret() {
        return trusting(trust.withSecretExpired());
    }

    public Application withCertificate(X509Certificate certificate) {
        return trusting(trust.withCertificate(certificate));
    }

    public Application withFederation(Federation federation) {
        return trusting(trust.withFederation(federation));
    }

    public Application withRedirect(String uri) {
        Set<String> more = new HashSet<>(redirects);
        more.add(uri);
        return new Application(tenant, clientId, grants, trust, more);
    }

    private Application trusting(Trust other) {
        return new Application(tenant, clientId, grants, other, redirects);
    }

    boolean is(String otherTenant, String otherClientId) {
        return tenant.equalsIgnoreCase(otherTenant) && clientId.equalsIgnoreCase(otherClientId);
    }

    @Override
    public String toString() {
        return "Application[" + tenant + "/" + clientId + "]";
    }
}
