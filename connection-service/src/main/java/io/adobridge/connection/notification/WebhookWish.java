package io.adobridge.connection.notification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Secret;
import io.adobridge.kit.access.Caller;

/**
 * Somebody's wish to register a webhook. The same wish under the same key is the same webhook.
 *
 * @param id of the webhook that it leads to
 * @param secret what shall be signed with
 * @param brought whether the caller has brought the secret along
 */
record WebhookWish(UUID id, EditWebhook settings, Caller caller, SigningSecret secret, boolean brought) {

    WebhookWish {
        settings.requireManagedBy(caller);
    }

    static WebhookWish of(RegisterWebhook request, Caller caller, @Nullable String idempotencyKey) {
        Secret brought = request.secret();
        return new WebhookWish(idempotencyKey == null ? UUID.randomUUID() : id(caller, idempotencyKey), request.settings(),
                caller, brought == null ? SigningSecret.make() : new SigningSecret(brought), brought != null);
    }

    /** Tells wishes apart without keeping them; the secret is not part of it. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest(settings.name() + "\n" + settings.url() + "\n"
                + new TreeSet<>(settings.events()) + "\n" + settings.owners() + "\n" + settings.allConnections() + "\n"
                + settings.enabled()));
    }

    /** Nobody can hit the webhook of another caller's key. */
    private static UUID id(Caller caller, String key) {
        ByteBuffer digest = ByteBuffer.wrap(digest(caller.issuer() + "\n" + caller.subject() + "\n" + key));
        long high = digest.getLong() & ~0xF000L | 0x8000L;
        long low = digest.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
