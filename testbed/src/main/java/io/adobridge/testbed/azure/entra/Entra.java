package io.adobridge.testbed.azure.entra;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.adobridge.testbed.azure.front.BearerVerifier;
import io.adobridge.testbed.azure.front.TokenSpec;

/** The applications of all tenants and the tokens they were given; a token ends an hour after its issue. */
public final class Entra implements BearerVerifier {
    /** How long a token is good for. */
    public static final Duration LIFETIME = Duration.ofSeconds(3599);

    private static final String HEADER = encode("{\"typ\":\"JWT\",\"alg\":\"RS256\"}");

    private final Clock clock;
    private final List<Application> applications = new CopyOnWriteArrayList<>();
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();

    public Entra(Clock clock) {
        this.clock = clock;
    }

    /** Registers an application, in place of one with the same identifier in the same tenant. */
    public void register(Application application) {
        applications.removeIf(known -> known.is(application.tenant(), application.clientId()));
        applications.add(application);
    }

    public List<Application> applications() {
        return List.copyOf(applications);
    }

    /** Lets all tokens end that were issued so far. */
    public void endTokens() {
        issued.clear();
    }

    @Override
    public Optional<TokenSpec> verify(String token) {
        return Optional.ofNullable(issued.get(token)).filter(found -> clock.instant().isBefore(found.end()))
                .map(Issued::grants);
    }

    boolean knowsTenant(String tenant) {
        return applications.stream().anyMatch(application -> application.tenant().equalsIgnoreCase(tenant));
    }

    Optional<Application> find(String tenant, String clientId) {
        return applications.stream().filter(application -> application.is(tenant, clientId)).findFirst();
    }

    String issue(Application application) {
        Instant end = clock.instant().plus(LIFETIME);
        String payload = encode(
                "{\"tid\":\"" + application.tenant() + "\",\"appid\":\"" + application.clientId() + "\",\"exp\":"
                        + end.getEpochSecond() + "}");
        String token = HEADER + "." + payload + "." + encode(UUID.randomUUID() + "" + UUID.randomUUID());
        issued.values().removeIf(old -> !clock.instant().isBefore(old.end()));
        issued.put(token, new Issued(application.grants(), end));
        return token;
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private record Issued(TokenSpec grants, Instant end) {
    }
}
