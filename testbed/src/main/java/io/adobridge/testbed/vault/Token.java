package io.adobridge.testbed.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A token. Its id is the secret; its accessor names it without being one.
 *
 * @param ttl zero for a token that never expires
 * @param expires null for a token that never expires
 */
record Token(String id, String accessor, List<String> policies, String displayName, String path,
        Map<String, String> meta, Instant created, Duration ttl, @Nullable Instant expires) {

    boolean renewable() {
        return expires != null;
    }

    boolean validAt(Instant now) {
        return expires == null || now.isBefore(expires);
    }

    Token renewed(Instant now, Duration increment) {
        return new Token(id, accessor, policies, displayName, path, meta, created, ttl, now.plus(increment));
    }

    long secondsLeft(Instant now) {
        return expires == null ? 0 : Math.max(0, Duration.between(now, expires).plusMillis(999).toSeconds());
    }

    /** What a login answers under {@code auth}. */
    ObjectNode toAuth(Instant now) {
        ObjectNode auth = Json.object()
                .put("client_token", id)
                .put("accessor", accessor)
                .put("lease_duration", secondsLeft(now))
                .put("renewable", renewable())
                .put("entity_id", "")
                .put("token_type", "service")
                .put("orphan", true);
        auth.set("policies", Json.array(policies));
        auth.set("token_policies", Json.array(policies));
        meta.forEach(auth.putObject("metadata")::put);
        return auth;
    }

    /** What a lookup answers under {@code data}. */
    ObjectNode toLookup(Instant now) {
        ObjectNode data = Json.object()
                .put("accessor", accessor)
                .put("creation_time", created.getEpochSecond())
                .put("creation_ttl", ttl.toSeconds())
                .put("display_name", displayName)
                .put("entity_id", "")
                .put("expire_time", expires == null ? null : Json.time(expires))
                .put("explicit_max_ttl", 0)
                .put("id", id)
                .put("issue_time", Json.time(created))
                .put("num_uses", 0)
                .put("orphan", true)
                .put("path", path)
                .put("renewable", renewable())
                .put("ttl", secondsLeft(now))
                .put("type", "service");
        data.set("policies", Json.array(policies));
        meta.forEach(data.putObject("meta")::put);
        return data;
    }

    @Override
    public String toString() {
        return "Token[" + accessor + "]";
    }
}
