package io.adobridge.connection.notification;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.azure.EgressDenied;
import io.adobridge.connection.edit.MergePatch;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.egress.EgressGuard;
import io.smallrye.mutiny.Uni;

/** Edits and removes webhooks that the caller reaches. */
@ApplicationScoped
class Webhooks {

    private final WebhookLedger ledger;
    private final WebhookSecrets secrets;
    private final MergePatch patches;
    private final EgressGuard egress;

    Webhooks(WebhookLedger ledger, WebhookSecrets secrets, MergePatch patches, EgressGuard egress) {
        this.ledger = ledger;
        this.secrets = secrets;
        this.patches = patches;
        this.egress = egress;
    }

    /** The webhook after the patch, if it was as the caller has seen it. */
    Uni<KnownWebhook> edit(UUID id, Caller caller, ObjectNode patch, @Nullable String ifMatch) {
        return ledger.require(id, caller)
                .invoke(seen -> seen.etag().requireMatch(ifMatch))
                .chain(seen -> change(seen, caller, patch))
                .call(change -> change.redirects() ? admit(change.wanted().url()) : Uni.createFrom().voidItem())
                .chain(change -> ledger.edit(change.seen(), caller, change.wanted()));
    }

    private Uni<Change> change(KnownWebhook seen, Caller caller, ObjectNode patch) {
        return patches.apply(EditWebhook.class, seen.settings(), patch)
                .invoke(wanted -> wanted.requireManagedBy(caller))
                .map(wanted -> new Change(seen, wanted));
    }

    /** Nobody is told from now on, what was on its way included; the sweeper removes a secret that Vault would not. */
    Uni<Void> remove(UUID id, Caller caller) {
        return ledger.require(id, caller)
                .invoke(seen -> seen.settings().requireManagedBy(caller))
                .chain(seen -> ledger.strike(id, caller))
                .call(() -> secrets.remove(id).onFailure().recoverWithNull());
    }

    /**
     * Fails with {@link EgressDenied} when the host is not the operator's wish; an unknown name is judged when it is called.
     */
    Uni<Void> admit(String url) {
        return egress.admit(URI.create(url)).replaceWithVoid()
                .onFailure(failure -> !(failure instanceof EgressDenied)).recoverWithNull();
    }

    private record Change(KnownWebhook seen, EditWebhook wanted) {

        boolean redirects() {
            return !wanted.url().equals(seen.view().url());
        }
    }
}
