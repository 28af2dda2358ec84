package io.adobridge.connection.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Action;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.audit.AuditLog;
import io.adobridge.connection.audit.Deed;
import io.adobridge.connection.edit.BrokenRule;
import io.adobridge.connection.edit.EntityTagStale;
import io.adobridge.kit.access.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Every change of a webhook's row, one transaction each, in which it is also written down for the audit. */
@ApplicationScoped
class WebhookLedger {

    private final WebhookRepository webhooks;
    private final AuditLog audit;
    private final NotificationConfig config;
    private final Clock clock;

    WebhookLedger(WebhookRepository webhooks, AuditLog audit, NotificationConfig config, Clock clock) {
        this.webhooks = webhooks;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    @WithSession
    Uni<KnownWebhook> require(UUID id, Caller caller) {
        return webhooks.require(id, caller).map(this::known);
    }

    @WithSession
    Uni<Optional<KnownWebhook>> find(UUID id) {
        return webhooks.findById(id).map(webhook -> Optional.ofNullable(webhook).map(this::known));
    }

    /** Enters a new webhook; {@link WebhookNameTaken} when another one has the name. */
    @WithTransaction
    Uni<KnownWebhook> enter(WebhookWish wish) {
        var webhook = new Webhook(wish, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return webhooks.persistAndFlush(webhook)
                .call(saved -> audit.record(new Deed(Actor.of(wish.caller()), Action.WEBHOOK_REGISTERED, saved.subject(),
                        Map.of(), saved.description())))
                .map(this::known)
                .onFailure(WebhookLedger::isNameTaken).transform(taken -> new WebhookNameTaken(wish.settings().name()));
    }

    /** Saves what was edited, unless the webhook is another than the one that the edit was based on. */
    @WithTransaction
    Uni<KnownWebhook> edit(KnownWebhook seen, Caller caller, EditWebhook wanted) {
        return webhooks.require(seen.view().id(), caller)
                .invoke(webhook -> requireSame(webhook, seen))
                .call(webhook -> change(webhook, caller, () -> webhook.edit(wanted, clock.instant())))
                .map(this::known)
                .onFailure(WebhookLedger::isNameTaken).transform(taken -> new WebhookNameTaken(wanted.name()));
    }

    /** Signs with a new version of the secret, and with the one before for the overlap. */
    @WithTransaction
    Uni<KnownWebhook> useSecret(KnownWebhook seen, Caller caller, int version) {
        Instant now = clock.instant();
        return webhooks.require(seen.view().id(), caller)
                .invoke(webhook -> requireSame(webhook, seen))
                .call(webhook -> change(webhook, caller, () -> webhook.useSecret(version, now.plus(config.overlap()), now)))
                .map(this::known);
    }

    @WithTransaction
    Uni<Void> strike(UUID id, Caller caller) {
        return webhooks.require(id, caller)
                .call(webhooks::delete)
                .chain(webhook -> audit.record(new Deed(Actor.of(caller), Action.WEBHOOK_REMOVED, webhook.subject(),
                        webhook.description(), Map.of())));
    }

    @WithSession
    Uni<List<KnownWebhook>> pastOverlap() {
        return webhooks.findPastOverlap(clock.instant())
                .map(all -> all.stream().map(this::known).toList());
    }

    /** Names the replaced secret no longer, once it is destroyed. */
    @WithTransaction
    Uni<Void> endOverlap(KnownWebhook seen) {
        return webhooks.findById(seen.view().id())
                .invoke(webhook -> {
                    if (webhook != null && webhook.secretVersion == seen.secretVersion()) {
                        webhook.forgetPrevious();
                    }
                }).replaceWithVoid();
    }

    private Uni<Void> change(Webhook webhook, Caller caller, Runnable verb) {
        Map<String, @Nullable Object> before = webhook.description();
        verb.run();
        return webhooks.flush()
                .chain(() -> audit.record(new Deed(Actor.of(caller), Action.WEBHOOK_CHANGED, webhook.subject(), before,
                        webhook.description())));
    }

    private KnownWebhook known(Webhook webhook) {
        Instant until = webhook.previousUntil;
        return KnownWebhook.of(webhook,
                until != null && until.isAfter(clock.instant()) ? webhook.previousVersion : null);
    }

    private static void requireSame(Webhook webhook, KnownWebhook seen) {
        if (!webhook.etag().equals(seen.etag())) {
            throw new EntityTagStale(Webhook.KIND);
        }
    }

    private static boolean isNameTaken(Throwable failure) {
        return BrokenRule.isOf("webhook_name", failure);
    }
}
