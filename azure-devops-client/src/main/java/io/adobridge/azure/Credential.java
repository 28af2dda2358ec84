package io.adobridge.azure;

import java.net.URI;
import java.util.Objects;

/** What proves to Azure DevOps who is asking. */
public sealed interface Credential {

    /**
     * A personal access token. White space around and inside it, as copying leaves it, is dropped.
     *
     * @see <a href=
     *      "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate">Personal
     *      access tokens</a>
     */
    record Pat(Secret token) implements Credential {

        public Pat {
            String trimmed = token.reveal().replaceAll("\\s", "");
            if (trimmed.isEmpty()) {
                throw new IllegalArgumentException("A personal access token must not be blank");
            }
            token = Secret.of(trimmed);
        }
    }

    /**
     * A bearer token that somebody else obtained and renews: on behalf of a person (OAuth), or a pipeline job's.
     *
     * @param token in its current form; opened anew when it was renewed
     * @param subject whose it is, in whatever words, the same for every renewal: limits are kept by it
     */
    record Bearer(Secret token, String subject) implements Credential {
    }

    /**
     * A service principal of Microsoft Entra, by the client credentials flow.
     *
     * @param tenant id or domain of the tenant
     * @param clientId application id
     * @param clientSecret one of the application's secrets
     * @param authority where tokens are issued, {@link #PUBLIC_AUTHORITY} unless a sovereign cloud is meant
     * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow">Client credentials
     *      flow</a>
     */
    record EntraApplication(String tenant, String clientId, Secret clientSecret, URI authority) implements Credential {

        public static final URI PUBLIC_AUTHORITY = AppRegistration.PUBLIC_AUTHORITY;

        public EntraApplication {
            if (tenant.isBlank() || clientId.isBlank()) {
                throw new IllegalArgumentException("An Entra application needs a tenant and a client id");
            }
            Objects.requireNonNull(clientSecret, "clientSecret");
            Objects.requireNonNull(authority, "authority");
        }

        /** An application of the public cloud. */
        public EntraApplication(String tenant, String clientId, Secret clientSecret) {
            this(tenant, clientId, clientSecret, PUBLIC_AUTHORITY);
        }
    }
}
