package io.adobridge.azure.transport;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.Credential.EntraApplication;
import io.adobridge.azure.Secret;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;

/**
 * A service principal's bearer token, kept until shortly before it expires and fetched once for all who wait for it.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow">Client credentials
 *      flow</a>
 */
final class EntraAuthorizer implements Authorizer {

    /** Azure DevOps, for Entra. */
    private static final String SCOPE = "499b84ac-1321-427f-aa17-267ca6975798/.default";
    private static final String CALL = "POST {tenant}/oauth2/v2.0/token";
    private static final String SECRET_EXPIRED = "AADSTS7000222";
    private static final long LONGEST = 1024 * 1024;
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final EntraApplication application;
    private final URI tokenEndpoint;
    private final Exchange exchange;
    private final Clock clock;
    private final SingleFlight<Bearer> bearer = new SingleFlight<>();

    private record Bearer(Secret value, Instant refreshAt) {
    }

    EntraAuthorizer(EntraApplication application, @Nullable URI servicesRoot, Exchange exchange, Clock clock) {
        this.application = application;
        this.tokenEndpoint = tokenEndpoint(application, servicesRoot);
        this.exchange = exchange;
        this.clock = clock;
    }

    private static URI tokenEndpoint(EntraApplication application, @Nullable URI servicesRoot) {
        URI authority = application.authority();
        String root = authority.equals(EntraApplication.PUBLIC_AUTHORITY)
                ? Site.root(authority.getHost(), servicesRoot)
                : authority.toString().replaceAll("/+$", "");
        return URI.create(root + "/" + PercentEncoding.segment(application.tenant()) + "/oauth2/v2.0/token");
    }

    @Override
    public Uni<Secret> authorization() {
        return bearer.get(held -> clock.instant().isBefore(held.refreshAt()), this::fetch).map(Bearer::value);
    }

    @Override
    public Uni<Secret> renewed(Secret refused) {
        return bearer.get(held -> !held.value().equals(refused), this::fetch).map(Bearer::value);
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(application.tenant() + "/" + application.clientId());
    }

    private Uni<Bearer> fetch() {
        Outgoing request = new Outgoing(Call.Method.POST, tokenEndpoint,
                Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded"),
                Buffer.buffer(form()));
        return exchange.<Optional<JsonNode>> perform(CALL, request,
                () -> new WholeReader<>(Json.type(JsonNode.class), LONGEST), signals -> {
                })
                .map(reply -> issued(reply.body()))
                .onFailure(Rejected.class).transform(failure -> refused(((Rejected) failure).evidence()))
                .onFailure(Unauthorized.class).transform(failure -> refused(((Unauthorized) failure).evidence()));
    }

    private String form() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", application.clientId());
        fields.put("client_secret", application.clientSecret().reveal());
        fields.put("scope", SCOPE);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + PercentEncoding.segment(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private Bearer issued(Optional<JsonNode> token) {
        String value = token.map(json -> json.path("access_token").textValue()).orElse(null);
        if (value == null) {
            throw new Unauthorized(Evidence.noReply(CALL, "Entra issued no token"));
        }
        Duration lifetime = Duration.ofSeconds(token.get().path("expires_in").asLong(0));
        Duration early = lifetime.dividedBy(5).compareTo(EARLY) < 0 ? lifetime.dividedBy(5) : EARLY;
        return new Bearer(Secret.of("Bearer " + value), clock.instant().plus(lifetime).minus(early));
    }

    private static AzureDevOpsFailure refused(Evidence evidence) {
        boolean expired = String.valueOf(evidence.detail()).contains(SECRET_EXPIRED);
        return expired ? new TokenExpired(evidence) : new Unauthorized(evidence);
    }
}
