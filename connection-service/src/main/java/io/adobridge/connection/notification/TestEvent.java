package io.adobridge.connection.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.kit.access.Caller;
import io.smallrye.mutiny.Uni;

/** Sends an event that means nothing, so that people see whether a webhook hears. */
@ApplicationScoped
class TestEvent {

    private final WebhookLedger ledger;
    private final WebhookSecrets secrets;
    private final Courier courier;
    private final ObjectMapper json;
    private final Clock clock;

    TestEvent(WebhookLedger ledger, WebhookSecrets secrets, Courier courier, ObjectMapper json, Clock clock) {
        this.ledger = ledger;
        this.secrets = secrets;
        this.courier = courier;
        this.json = json;
        this.clock = clock;
    }

    /** What came of it, even where the webhook is switched off. */
    Uni<TestDelivery> send(UUID id, Caller caller) {
        String event = "evt_test_" + UUID.randomUUID();
        Instant begun = clock.instant();
        return ledger.require(id, caller)
                .chain(webhook -> letter(webhook, event))
                .chain(courier::send)
                .map(answer -> new TestDelivery(answer.accepted(), event, answer.status(), answer.error(),
                        Duration.between(begun, clock.instant()).toMillis()));
    }

    private Uni<Letter> letter(KnownWebhook webhook, String event) {
        return secrets.readAll(webhook.view().id(), webhook.signing())
                .map(signing -> new Letter(webhook.url(), event, body(webhook, event), signing));
    }

    private String body(KnownWebhook webhook, String event) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("id", event);
        body.put("type", "webhook.test");
        body.put("at", clock.instant().toString());
        body.put("connection", null);
        body.put("data", Map.of("webhook", webhook.view().name()));
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
