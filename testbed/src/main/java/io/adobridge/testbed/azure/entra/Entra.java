package io.adobridge.testbed.azure.entra;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.azure.front.BearerVerifier;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.adobridge.testbed.issuer.SigningKey;

/** The applications of all tenants and the tokens they were given; a token ends an hour after its issue. */
public final class Entra implements BearerVerifier {
    /** How long a token is good for. */
    public static final Duration LIFETIME = Duration.ofSeconds(3599);

    private final Clock clock;
    private final SignIns signIns;
    private final List<Application> applications = new CopyOnWriteArrayList<>();
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();
    private volatile SignInAnswer answer = SignInAnswer.DENIED;
    private @Nullable SigningKey key;

    public Entra(Clock clock) {
        this.clock = clock;
        this.signIns = new SignIns(clock);
    }

    /** Registers an application, in place of one with the same identifier in the same tenant. */
    public void register(Application application) {
        applications.removeIf(known -> known.is(application.tenant(), application.clientId()));
        applications.add(application);
    }

    public List<Application> applications() {
        return List.copyOf(applications);
    }

    /** Gives this answer to whoever is sent to sign in from now on; a person's no unless one is set. */
    public void answer(SignInAnswer given) {
        answer = given;
    }

    /** Whether each refresh of a token replaces the refresh token by one that alone is good from then on; not unless told. */
    public void rotateRefreshTokens(boolean rotate) {
        signIns.rotating(rotate);
    }

    /** Lets no refresh token be good any more, as after a change of password. */
    public void revokeRefreshTokens() {
        signIns.revoke();
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

    SignInAnswer answer() {
        return answer;
    }

    SignIns signIns() {
        return signIns;
    }

    /** @throws EntraError where nobody has registered anything in it */
    String requireTenant(String tenant) {
        if (applications.stream().noneMatch(application -> application.tenant().equalsIgnoreCase(tenant)))
            throw EntraError.unknownTenant(tenant);
        return tenant;
    }

    /** @throws EntraError where there is no such tenant, or no such application in it */
    Application require(String tenant, String clientId) {
        String known = requireTenant(tenant);
        return applications.stream().filter(application -> application.is(known, clientId)).findFirst()
                .orElseThrow(() -> EntraError.unknownApplication(tenant, clientId));
    }

    String issue(Application application, TokenSpec grants) {
        Instant now = clock.instant();
        Instant end = now.plus(LIFETIME);
        String token = key().sign(JsonNodeFactory.instance.objectNode()
                .put("iss", "https://login.microsoftonline.com/" + application.tenant() + "/v2.0")
                .put("tid", application.tenant())
                .put("appid", application.clientId())
                .put("oid", grants.identity().id().toString())
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now.getEpochSecond())
                .put("exp", end.getEpochSecond()));
        issued.values().removeIf(old -> !now.isBefore(old.end()));
        issued.put(token, new Issued(grants, end));
        return token;
    }

    /** @throws EntraError where there is no such tenant */
    ObjectNode publicKey(String tenant) {
        return key().publicJwk().put("issuer", "https://login.microsoftonline.com/" + requireTenant(tenant) + "/v2.0");
    }

    /** Made when it is first needed, because that takes a while. */
    private synchronized SigningKey key() {
        SigningKey made = key == null ? SigningKey.generate() : key;
        key = made;
        return made;
    }

    private record Issued(TokenSpec grants, Instant end) {
    }
}
