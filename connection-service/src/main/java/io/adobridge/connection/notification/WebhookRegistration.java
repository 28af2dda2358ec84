package io.adobridge.connection.notification;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

/** Registers webhooks: admitted, secret written, row written, in this order. The same wish ends at the same webhook. */
@ApplicationScoped
class WebhookRegistration {

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final WebhookLedger ledger;

    WebhookRegistration(Webhooks webhooks, WebhookSecrets secrets, WebhookLedger ledger) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.ledger = ledger;
    }

    Uni<Made> register(WebhookWish wish) {
        return ledger.find(wish.id())
                .chain(known -> known.map(made -> again(made, wish)).orElseGet(() -> registerNew(wish)));
    }

    private Uni<Made> registerNew(WebhookWish wish) {
        return webhooks.admit(wish.settings().url())
                .chain(() -> secrets.create(wish.id(), wish.secret()))
                .chain(secret -> ledger.enter(wish).map(webhook -> new Made(webhook, secret)))
                .onFailure().recoverWithUni(failure -> afterwards(wish, failure));
    }

    /** Perhaps the same wish came in at the same moment; otherwise the failure stands. */
    private Uni<Made> afterwards(WebhookWish wish, Throwable failure) {
        return ledger.find(wish.id()).onFailure().transform(other -> failure)
                .call(known -> known.isPresent() ? Uni.createFrom().voidItem() : cleanUp(wish, failure))
                .chain(known -> known.map(made -> again(made, wish))
                        .orElseGet(() -> Uni.createFrom().failure(failure)));
    }

    /** A secret goes when its row was refused for sure; otherwise the sweeper can tell. */
    private Uni<Void> cleanUp(WebhookWish wish, Throwable failure) {
        return failure instanceof WebhookNameTaken ? secrets.remove(wish.id()).onFailure().recoverWithNull()
                : Uni.createFrom().voidItem();
    }

    private Uni<Made> again(KnownWebhook made, WebhookWish wish) {
        if (!made.fingerprint().equals(wish.fingerprint())) {
            return Uni.createFrom().failure(new WebhookKeyReused());
        }
        return secrets.read(wish.id(), made.secretVersion()).map(secret -> {
            if (wish.brought() && !secret.equals(wish.secret())) {
                throw new WebhookKeyReused();
            }
            return new Made(made, secret);
        });
    }

    /** A webhook with what its deliveries are signed with. */
    record Made(KnownWebhook webhook, SigningSecret secret) {

        WebhookWithSecret shown() {
            return new WebhookWithSecret(webhook.view(), secret.text());
        }
    }
}
