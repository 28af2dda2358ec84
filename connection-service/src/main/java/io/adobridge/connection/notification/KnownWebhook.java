package io.adobridge.connection.notification;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.edit.EntityTag;

/**
 * A webhook as it stood when it was read.
 *
 * @param signing the versions of its secret that deliveries are signed with, the newest first
 * @param fingerprint of the wish that it came from
 */
record KnownWebhook(WebhookView view, EditWebhook settings, EntityTag etag, List<Integer> signing, String fingerprint) {

    static KnownWebhook of(Webhook webhook, @Nullable Integer previous) {
        return new KnownWebhook(WebhookView.of(webhook), EditWebhook.of(webhook), webhook.etag(),
                previous == null ? List.of(webhook.secretVersion) : List.of(webhook.secretVersion, previous),
                webhook.fingerprint);
    }

    URI url() {
        return URI.create(view.url());
    }

    int secretVersion() {
        return signing.get(0);
    }
}
