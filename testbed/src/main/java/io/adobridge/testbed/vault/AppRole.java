package io.adobridge.testbed.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A machine's role: its id, the secret ids that go with it, and what a login gets. */
final class AppRole {

    /** A secret id; {@code expires} is null for one that does not end, {@code usesLeft} 0 for any number of uses. */
    private record SecretId(String accessor, @Nullable Instant expires, int usesLeft) {
    }

    private final String name;
    private final Map<String, SecretId> secretIds = new LinkedHashMap<>();
    private String roleId = UUID.randomUUID().toString();
    private List<String> policies = List.of();
    private Duration tokenTtl = Tokens.DEFAULT_TTL;
    private Duration secretIdTtl = Duration.ZERO;
    private int secretIdUses;

    AppRole(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    String roleId() {
        return roleId;
    }

    List<String> policies() {
        return policies;
    }

    Duration tokenTtl() {
        return tokenTtl;
    }

    void roleId(String custom) {
        roleId = custom;
    }

    void configure(Request request) {
        if (request.field("token_policies") != null) {
            policies = Json.strings(request.field("token_policies"));
        } else if (request.field("policies") != null) {
            policies = Json.strings(request.field("policies"));
        }
        tokenTtl = Json.duration(request.field("token_ttl"), tokenTtl);
        secretIdTtl = Json.duration(request.field("secret_id_ttl"), secretIdTtl);
        secretIdUses = request.body().path("secret_id_num_uses").asInt(secretIdUses);
    }

    ObjectNode newSecretId(String secretId, Instant now) {
        Instant expires = secretIdTtl.isZero() ? null : now.plus(secretIdTtl);
        var kept = new SecretId(UUID.randomUUID().toString(), expires, secretIdUses);
        secretIds.put(secretId, kept);
        return Json.object()
                .put("secret_id", secretId)
                .put("secret_id_accessor", kept.accessor())
                .put("secret_id_ttl", secretIdTtl.toSeconds());
    }

    /** Uses the secret id up by one; false if it is not, or not any more, one of this role. */
    boolean admits(String secretId, Instant now) {
        SecretId kept = secretIds.get(secretId);
        if (kept == null || (kept.expires() != null && !now.isBefore(kept.expires()))) {
            secretIds.remove(secretId);
            return false;
        }
        if (kept.usesLeft() == 1) {
            secretIds.remove(secretId);
        } else if (kept.usesLeft() > 1) {
            secretIds.put(secretId, new SecretId(kept.accessor(), kept.expires(), kept.usesLeft() - 1));
        }
        return true;
    }

    boolean destroy(String secretId) {
        return secretIds.remove(secretId) != null;
    }

    ObjectNode describe() {
        ObjectNode role = Json.object()
                .put("bind_secret_id", true)
                .put("local_secret_ids", false)
                .put("secret_id_num_uses", secretIdUses)
                .put("secret_id_ttl", secretIdTtl.toSeconds())
                .put("token_explicit_max_ttl", 0)
                .put("token_max_ttl", 0)
                .put("token_no_default_policy", false)
                .put("token_num_uses", 0)
                .put("token_period", 0)
                .put("token_ttl", tokenTtl.equals(Tokens.DEFAULT_TTL) ? 0 : tokenTtl.toSeconds())
                .put("token_type", "default");
        role.set("token_policies", Json.array(policies));
        return role;
    }
}
