package io.adobridge.testbed.vault;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.http.Listener;
import io.adobridge.testbed.vault.Request.Operation;
import io.adobridge.testbed.vault.VaultHandler.Exchange;
import io.vertx.core.Vertx;

/**
 * A Vault in memory on loopback, unsealed and empty: nothing is mounted, the root token opens everything.
 *
 * <p>
 * The methods here are for tests and for setting it up; they go past HTTP but through the same rules. Paths are those of
 * the {@code vault kv} command: {@code adobridge/connections/42}.
 */
public final class VaultStandIn implements AutoCloseable {

    private final AdvancingClock clock = new AdvancingClock(Clock.systemUTC());
    private final VaultCore core = new VaultCore(clock);
    private final Token root = core.tokens().root();
    private final List<Access> journal = new ArrayList<>();
    private final Listener listener;

    private VaultStandIn(Vertx vertx, int port) {
        listener = Listener.open(vertx, port, new VaultHandler(this::answer));
    }

    /**
     * @param port 0 for any free one
     */
    public static VaultStandIn start(Vertx vertx, int port) {
        return new VaultStandIn(vertx, port);
    }

    /** What clients know as {@code VAULT_ADDR}. */
    public URI url() {
        return listener.url();
    }

    public String rootToken() {
        return root.id();
    }

    /** The one key that {@code sys/unseal} takes. */
    public String unsealKey() {
        return core.seal().key();
    }

    /** From now on everything but health answers 503. */
    public synchronized void seal() {
        core.seal().close();
    }

    public synchronized void unseal() {
        core.seal().open();
    }

    /** Goes away: connections are refused until {@link #resume()}. */
    public void suspend() {
        listener.close();
    }

    /** Comes back on the same port, with everything it knew. */
    public void resume() {
        listener.reopen();
    }

    /** Drops all connections and comes back on the same port, with everything it knew. */
    public void restart() {
        suspend();
        resume();
    }

    /** Lets time pass for tokens and secret ids. */
    public void advance(Duration time) {
        clock.advance(time);
    }

    /** Makes every token but the root token invalid at once. */
    public synchronized void revokeTokens() {
        core.tokens().revokeAllButRoot();
    }

    /** Mounts a key-value engine, version 2. */
    public void mountKv(String mount) {
        require(call(Operation.WRITE, "sys/mounts/" + mount, Json.object().put("type", "kv-v2")));
    }

    /** Writes a policy, in HCL or JSON. */
    public void policy(String name, String text) {
        require(call(Operation.WRITE, "sys/policies/acl/" + name, Json.object().put("policy", text)));
    }

    /** Makes an AppRole whose tokens have these policies and live that long, and a secret id for it. */
    public AppRoleCredentials appRole(String name, Duration tokenTtl, String... policies) {
        enable("approle");
        String role = "auth/approle/role/" + name;
        ObjectNode settings = Json.object().put("token_ttl", tokenTtl.toSeconds());
        settings.set("token_policies", Json.array(List.of(policies)));
        require(call(Operation.WRITE, role, settings));
        return new AppRoleCredentials(
                data(call(Operation.READ, role + "/role-id", Json.object())).path("role_id").asText(),
                data(call(Operation.WRITE, role + "/secret-id", Json.object())).path("secret_id").asText());
    }

    /** Lets the holder of this service-account token log in by Kubernetes auth as that account. */
    public synchronized void recognise(String jwt, String namespace, String serviceAccount) {
        core.kubernetes().recognise(jwt, new KubernetesAuth.ServiceAccount(namespace, serviceAccount));
    }

    /** The newest version of the secret; empty if there is none or it is deleted. */
    public Optional<ObjectNode> read(String path) {
        Answer answer = call(Operation.READ, within(path, "data"), Json.object());
        return answer.status() == 200 && data(answer).get("data") instanceof ObjectNode content
                ? Optional.of(content)
                : Optional.empty();
    }

    /** Writes a new version of the secret. */
    public void write(String path, Map<String, String> content) {
        ObjectNode body = Json.object();
        content.forEach(body.putObject("data")::put);
        require(call(Operation.WRITE, within(path, "data"), body));
    }

    /** What is kept about the secret beside its content, versions included; empty if no trace of it is left. */
    public Optional<ObjectNode> metadata(String path) {
        Answer answer = call(Operation.READ, within(path, "metadata"), Json.object());
        return answer.status() == 200 ? Optional.of(data(answer)) : Optional.empty();
    }

    /** The names directly below the path; those that end with a slash are folders. */
    public List<String> list(String path) {
        Answer answer = call(Operation.LIST, within(path, "metadata"), Json.object());
        return answer.status() == 200
                ? StreamSupport.stream(data(answer).path("keys").spliterator(), false).map(JsonNode::asText).toList()
                : List.of();
    }

    /** Every request so far, oldest first. */
    public synchronized List<Access> journal() {
        return List.copyOf(journal);
    }

    /** Every token and secret id that was ever given out: what must be found nowhere. */
    public synchronized List<String> issuedSecrets() {
        return Stream.concat(core.tokens().issued().stream(), core.appRoles().issued().stream()).toList();
    }

    @Override
    public void close() {
        listener.close();
    }

    private synchronized Answer answer(Exchange exchange) {
        String caller = exchange.tokenId() == null ? ""
                : core.tokens().find(exchange.tokenId())
                        .map(token -> token.meta().getOrDefault("role_name", token.displayName())).orElse("");
        Answer answer = core.handle(exchange.request(), exchange.tokenId());
        journal.add(new Access(exchange.method(), exchange.request().path(), caller, answer.status()));
        return answer;
    }

    // tests look into a sealed Vault as well
    private synchronized Answer call(Operation operation, String path, ObjectNode body) {
        boolean sealed = core.seal().isSealed();
        core.seal().open();
        try {
            return core.handle(new Request(operation, path, body, Map.of(), null), root.id());
        } finally {
            if (sealed) {
                core.seal().close();
            }
        }
    }

    private void enable(String method) {
        Answer answer = call(Operation.WRITE, "sys/auth/" + method, Json.object().put("type", method));
        if (answer.status() != 400) {
            require(answer);
        }
    }

    private static String within(String path, String endpoint) {
        String[] parts = path.split("/", 2);
        return "%s/%s/%s".formatted(parts[0], endpoint, parts.length > 1 ? parts[1] : "");
    }

    private static ObjectNode data(Answer answer) {
        require(answer);
        return answer.body() != null && answer.body().get("data") instanceof ObjectNode data ? data : Json.object();
    }

    private static void require(Answer answer) {
        if (answer.status() >= 400) {
            throw new IllegalStateException("Vault answered %d: %s".formatted(answer.status(), answer.body()));
        }
    }
}
