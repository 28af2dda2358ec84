package io.adobridge.azure.transport;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.AppRegistration;
import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.EntraGrant;
import io.adobridge.azure.EntraProof;
import io.adobridge.azure.EntraRefused;
import io.adobridge.azure.EntraTokens;
import io.adobridge.azure.Secret;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;

/**
 * The way to Microsoft Entra's endpoints, through the same network and guard as to Azure DevOps.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-protocols">OAuth 2.0 at the Microsoft identity
 *      platform</a>
 */
public final class EntraDoor {

    /** All that the application may do in Azure DevOps. */
    private static final String SCOPE = "499b84ac-1321-427f-aa17-267ca6975798/.default";
    /** The same for a person, also while the person is away. */
    private static final String LASTING_SCOPE = SCOPE + " offline_access";
    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final String CALL = "POST {tenant}/oauth2/v2.0/token";
    private static final long LONGEST = 1024 * 1024;

    private final @Nullable URI servicesRoot;
    private final Exchange exchange;

    EntraDoor(@Nullable URI servicesRoot, Exchange exchange) {
        this.servicesRoot = servicesRoot;
        this.exchange = exchange;
    }

    /**
     * Asks for tokens.
     *
     * @param proof null for a public client, which has none
     * @return what was issued; fails with {@link EntraRefused} where Entra says no, and with an {@link AzureDevOpsFailure} that
     *         can be retried where it gives no answer
     */
    public Uni<EntraTokens> tokens(AppRegistration application, @Nullable EntraProof proof, EntraGrant grant) {
        Outgoing request = new Outgoing(Call.Method.POST, address(application, "token"),
                Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded"),
                Buffer.buffer(encoded(form(application, proof, grant))));
        return exchange.<Optional<JsonNode>> perform(CALL, request,
                () -> new WholeReader<>(Json.type(JsonNode.class), LONGEST), signals -> {
                })
                .map(reply -> issued(reply.body()))
                .onFailure(EntraDoor::isRefusal)
                .transform(failure -> new EntraRefused(((AzureDevOpsFailure) failure).evidence()));
    }

    /**
     * Where a person is sent to sign in (authorization code with PKCE, S256).
     *
     * @param state comes back with the answer
     * @param challenge of the verifier that the code will be redeemed with
     */
    public URI signInPage(AppRegistration application, String redirectUri, String state, String challenge) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", application.clientId());
        query.put("response_type", "code");
        query.put("redirect_uri", redirectUri);
        query.put("response_mode", "query");
        query.put("scope", LASTING_SCOPE);
        query.put("state", state);
        query.put("code_challenge", challenge);
        query.put("code_challenge_method", "S256");
        query.put("prompt", "select_account");
        return URI.create(address(application, "authorize") + "?" + encoded(query));
    }

    private URI address(AppRegistration application, String endpoint) {
        URI authority = application.authority();
        String root = authority.equals(AppRegistration.PUBLIC_AUTHORITY) ? Site.root(authority.getHost(), servicesRoot)
                : authority.toString().replaceAll("/+$", "");
        return URI.create(root + "/" + PercentEncoding.segment(application.tenant()) + "/oauth2/v2.0/" + endpoint);
    }

    private static Map<String, String> form(AppRegistration application, @Nullable EntraProof proof, EntraGrant grant) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", grantType(grant));
        fields.put("client_id", application.clientId());
        if (proof instanceof EntraProof.ClientSecret secret) {
            fields.put("client_secret", secret.value().reveal());
        } else if (proof instanceof EntraProof.Assertion assertion) {
            fields.put("client_assertion_type", JWT_BEARER);
            fields.put("client_assertion", assertion.token().reveal());
        }
        if (grant instanceof EntraGrant.OfCode code) {
            fields.put("code", code.code().reveal());
            fields.put("redirect_uri", code.redirectUri());
            fields.put("code_verifier", code.verifier().reveal());
        } else if (grant instanceof EntraGrant.OfRefreshToken refresh) {
            fields.put("refresh_token", refresh.token().reveal());
        }
        fields.put("scope", grant instanceof EntraGrant.OfItself ? SCOPE : LASTING_SCOPE);
        return fields;
    }

    private static String grantType(EntraGrant grant) {
        if (grant instanceof EntraGrant.OfCode) {
            return "authorization_code";
        }
        return grant instanceof EntraGrant.OfRefreshToken ? "refresh_token" : "client_credentials";
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + PercentEncoding.segment(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static EntraTokens issued(Optional<JsonNode> body) {
        String accessToken = body.map(json -> json.path("access_token").textValue()).orElse(null);
        if (accessToken == null) {
            throw new EntraRefused(Evidence.noReply(CALL, "Entra issued no token"));
        }
        String refreshToken = body.get().path("refresh_token").textValue();
        return new EntraTokens(Secret.of(accessToken), Duration.ofSeconds(body.get().path("expires_in").asLong(0)),
                refreshToken == null ? null : Secret.of(refreshToken));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof AzureDevOpsFailure refused && !refused.retryable() && refused.evidence().status() >= 400;
    }
}
