package io.adobridge.ingestion.hooks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.azure.Secret;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.ConnectionNotFound;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

/** Takes an event in: proven first, read then, and stored before it is answered. */
@ApplicationScoped
class HookIntake {

    private static final int MOST_BYTES = 512 * 1024;
    private static final String BASIC = "Basic ";

    private final ConnectionMirror mirror;
    private final HookSecrets secrets;
    private final HookInbox inbox;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    HookIntake(ConnectionMirror mirror, HookSecrets secrets, HookInbox inbox, ObjectMapper json, MeterRegistry metrics) {
        this.mirror = mirror;
        this.secrets = secrets;
        this.inbox = inbox;
        this.json = json;
        this.metrics = metrics;
    }

    /** Stores what a proven event tells of; false when it came before. */
    Uni<Boolean> take(UUID connection, @Nullable String authorization, byte[] body) {
        admit(connection);
        return secrets.prove(connection, password(authorization))
                .map(proven -> event(proven, body))
                .chain(event -> store(connection, event));
    }

    private void admit(UUID connection) {
        if (mirror.find(connection).isEmpty()) {
            throw mirror.isComplete() ? new ConnectionNotFound(connection) : new ConnectionsNotKnownYet();
        }
    }

    private HookEvent event(boolean proven, byte[] body) {
        if (!proven) {
            throw new HookNotProven();
        }
        if (body.length > MOST_BYTES) {
            throw new HookTooLarge(MOST_BYTES);
        }
        return HookEvent.parse(body, json);
    }

    private Uni<Boolean> store(UUID connection, HookEvent event) {
        return inbox.store(connection, event)
                .invoke(news -> metrics.counter("adobridge.hooks.events", "topic", event.topic().label(),
                        "outcome", news ? "stored" : "repeated").increment());
    }

    /** The password of HTTP's basic authentication (RFC 7617). */
    private static Secret password(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw new HookNotProven();
        }
        try {
            byte[] pair = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
            String[] parts = new String(pair, StandardCharsets.UTF_8).split(":", 2);
            if (parts.length < 2 || !parts[0].equals(HookSecrets.USER)) {
                throw new HookNotProven();
            }
            return Secret.of(parts[1]);
        } catch (IllegalArgumentException noBase64) {
            throw new HookNotProven();
        }
    }
}
