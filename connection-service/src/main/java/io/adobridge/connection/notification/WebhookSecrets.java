package io.adobridge.connection.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Keeps at Vault what deliveries are signed with; every failure is a {@link VaultFailure}. */
@ApplicationScoped
class WebhookSecrets {

    static final String FOLDER = "notifications";
    private static final String SECRET = "secret";
    private static final int MOST_KEPT = 50;

    private final SecretStore vault;

    WebhookSecrets(SecretStore vault) {
        this.vault = vault;
    }

    /** Writes the first version; where an attempt that was cut off has written one already, that one is the secret. */
    Uni<SigningSecret> create(UUID webhook, SigningSecret secret) {
        return vault.write(path(webhook), data(secret), 0).replaceWith(secret)
                .onFailure(VaultFailure.Conflict.class).recoverWithUni(() -> read(webhook, 1));
    }

    /** Writes a further version, and returns its number; {@link VaultFailure.Conflict} when somebody else did. */
    Uni<Integer> add(UUID webhook, SigningSecret secret) {
        return vault.metadata(path(webhook))
                .chain(known -> vault.write(path(webhook), data(secret), known.newest()));
    }

    Uni<SigningSecret> read(UUID webhook, int version) {
        return vault.read(path(webhook), version).map(stored -> new SigningSecret(stored.require(SECRET)));
    }

    /** The secrets of some versions, in their order. */
    Uni<List<SigningSecret>> readAll(UUID webhook, List<Integer> versions) {
        return Multi.createFrom().iterable(versions)
                .onItem().transformToUniAndConcatenate(version -> read(webhook, version))
                .collect().asList();
    }

    /** Makes every version before this one unreadable for ever. */
    Uni<Void> destroyBefore(UUID webhook, int version) {
        return vault.destroy(path(webhook),
                IntStream.range(Math.max(1, version - MOST_KEPT), version).boxed().toList())
                .onFailure(VaultFailure.NotFound.class).recoverWithNull();
    }

    Uni<Void> destroy(UUID webhook, int version) {
        return vault.destroy(path(webhook), List.of(version));
    }

    Uni<Void> remove(UUID webhook) {
        return vault.remove(path(webhook));
    }

    static String path(UUID webhook) {
        return FOLDER + "/" + webhook;
    }

    private static Map<String, Object> data(SigningSecret secret) {
        return Map.of(SECRET, secret.text().reveal());
    }
}
