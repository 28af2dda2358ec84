package io.adobridge.testbed.vault;

import java.time.Clock;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whether Vault is sealed, the one key that opens it, and what it says about itself without a token. */
final class Seal {

    static final String VERSION = "1.8.12";

    private static final String CLUSTER_NAME = "vault-cluster-testbed";

    private final Clock clock;
    private final String clusterId = UUID.randomUUID().toString();
    private final String key = Tokens.random("");
    private boolean sealed;

    Seal(Clock clock) {
        this.clock = clock;
    }

    boolean isSealed() {
        return sealed;
    }

    String key() {
        return key;
    }

    void close() {
        sealed = true;
    }

    void open() {
        sealed = false;
    }

    ObjectNode status() {
        ObjectNode status = Json.object()
                .put("type", "shamir")
                .put("initialized", true)
                .put("sealed", sealed)
                .put("t", 1)
                .put("n", 1)
                .put("progress", 0)
                .put("nonce", "")
                .put("version", VERSION)
                .put("migration", false)
                .put("recovery_seal", false)
                .put("storage_type", "inmem");
        return sealed ? status : status.put("cluster_name", CLUSTER_NAME).put("cluster_id", clusterId);
    }

    Answer health(Request request) {
        ObjectNode health = Json.object()
                .put("initialized", true)
                .put("sealed", sealed)
                .put("standby", sealed)
                .put("performance_standby", false)
                .put("replication_performance_mode", sealed ? "unknown" : "disabled")
                .put("replication_dr_mode", sealed ? "unknown" : "disabled")
                .put("server_time_utc", clock.instant().getEpochSecond())
                .put("version", VERSION);
        if (!sealed) {
            health.put("cluster_name", CLUSTER_NAME).put("cluster_id", clusterId);
        }
        String status = sealed
                ? request.query().getOrDefault("sealedcode", "503")
                : request.query().getOrDefault("activecode", "200");
        return Answer.plain(Integer.parseInt(status), health);
    }

    Answer unseal(Request request) {
        if (request.body().path("reset").asBoolean()) {
            return Answer.plain(200, status());
        }
        if (!key.equals(request.text("key", ""))) {
            throw Refusal.of(400, "Unseal failed, invalid key");
        }
        open();
        return Answer.plain(200, status());
    }
}
