package io.adobridge.reporting.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Secret;
import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.Uni;

/**
 * The secrets that prove webhooks, at {@code sources/{id}} in Vault. One that was read is remembered in memory for a
 * while, and for as long as Vault is away, because tools send a webhook only once.
 */
@ApplicationScoped
public class WebhookSecrets {

    /** The folder in Vault. */
    static final String FOLDER = "sources";

    private static final Logger LOG = Logger.getLogger(WebhookSecrets.class);
    private static final String KEY = "secret";
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final Map<UUID, Remembered> remembered = new ConcurrentHashMap<>();
    private final SecretStore store;
    private final Clock clock;

    WebhookSecrets(SecretStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A source's secret; fails as {@link VaultFailure} where there is none, or Vault is away and it is not remembered. */
    public Uni<Secret> of(UUID source) {
        Remembered known = remembered.get(source);
        if (known != null && known.readAt().plus(FRESH).isAfter(clock.instant())) {
            return Uni.createFrom().item(known.secret());
        }
        return store.read(path(source))
                .map(stored -> stored.require(KEY))
                .invoke(secret -> remember(source, secret))
                .onFailure(failure -> known != null && failure instanceof VaultFailure.Unavailable)
                .recoverWithItem(() -> stale(known));
    }

    Uni<Void> keep(UUID source, Secret secret) {
        return store.write(path(source), Map.of(KEY, secret.reveal()), 0).replaceWithVoid();
    }

    /** Removes a secret; where Vault is away the sweeper does it later. */
    Uni<Void> forget(UUID source) {
        remembered.remove(source);
        return store.remove(path(source))
                .onFailure(VaultFailure.class)
                .invoke(failure -> LOG.warnf("A secret is left to the sweeper: %s", failure.getMessage()))
                .onFailure(VaultFailure.class).recoverWithNull();
    }

    private void remember(UUID source, Secret secret) {
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(source, new Remembered(secret, clock.instant()));
    }

    private static Secret stale(@Nullable Remembered known) {
        if (known == null) {
            throw new IllegalStateException("Nothing is remembered");
        }
        return known.secret();
    }

    private static String path(UUID source) {
        return FOLDER + "/" + source;
    }

    private record Remembered(Secret secret, Instant readAt) {
    }
}
