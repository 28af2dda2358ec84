package io.adobridge.reporting.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.azure.Secret;
import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.StoredSecret;
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
    private static final Duration FRESH = Duration.ofMinutes(5);
    /** Wrong proofs do not make Vault busy. */
    private static final Duration ASKED_JUST_NOW = Duration.ofSeconds(1);
    private static final int REMEMBERED = 10_000;
    /** Older than any: what was read without looking at the source. */
    private static final long NO_REVISION = -1;

    private final Map<UUID, Remembered> remembered = new ConcurrentHashMap<>();
    private final SecretStore store;
    private final Clock clock;

    WebhookSecrets(SecretStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Whether a secret of the source proves something; fails as {@link VaultFailure} where there is none, or Vault is away and
     * it is not remembered. What no remembered secret proves may have been made with a newer one: Vault is asked again, at most
     * once a second unless the source has been changed since.
     */
    public Uni<Boolean> prove(KnownSource source, Predicate<Secret> proof) {
        Remembered known = remembered.get(source.id());
        if (known != null && known.secrets().prove(proof, clock.instant())
                && known.readAt().plus(FRESH).isAfter(clock.instant())) {
            return Uni.createFrom().item(true);
        }
        if (known != null && known.revision() >= source.revision()
                && known.readAt().plus(ASKED_JUST_NOW).isAfter(clock.instant())) {
            return Uni.createFrom().item(false);
        }
        return read(source.id(), source.revision())
                .onFailure(failure -> known != null && failure instanceof VaultFailure.Unavailable)
                .recoverWithItem(() -> Objects.requireNonNull(known).secrets())
                .map(secrets -> secrets.prove(proof, clock.instant()));
    }

    private Uni<ValidSecrets> read(UUID source, long revision) {
        return store.read(path(source)).map(ValidSecrets::from).invoke(secrets -> remember(source, secrets, revision));
    }

    Uni<Void> keep(UUID source, Secret secret) {
        return store.write(path(source), ValidSecrets.of(secret).data(), 0).replaceWithVoid();
    }

    /**
     * Replaces a secret; the one before stays good for {@link ValidSecrets#OVERLAP}. Replacing it by itself changes nothing.
     */
    Uni<Void> replace(UUID source, Secret fresh) {
        return change(source, secrets -> secrets.replacedBy(fresh, clock.instant()))
                .onFailure(VaultFailure.NotFound.class).recoverWithUni(() -> keep(source, fresh));
    }

    /** Keeps where the source's projects are set up; fails as {@link VaultFailure.NotFound} where the source is gone. */
    public Uni<Void> keepServer(UUID source, SonarServer server) {
        return change(source, secrets -> secrets.at(server));
    }

    /** Forgets where; also where nothing was kept. */
    public Uni<Void> forgetServer(UUID source) {
        return change(source, secrets -> secrets.at(null)).onFailure(VaultFailure.NotFound.class).recoverWithNull();
    }

    /** Where the source's projects are set up, and with what their webhooks are signed, as Vault has it now. */
    public Uni<Optional<SonarAccess>> access(UUID source) {
        return read(source, NO_REVISION)
                .map(secrets -> Optional.ofNullable(secrets.server()).map(server -> new SonarAccess(server, secrets.secret())))
                .onFailure(VaultFailure.NotFound.class).recoverWithItem(Optional.empty());
    }

    /** Again where somebody else has changed it meanwhile. */
    private Uni<Void> change(UUID source, UnaryOperator<ValidSecrets> change) {
        return store.read(path(source))
                .chain(stored -> write(source, stored, change))
                .onFailure(VaultFailure.Conflict.class).retry().atMost(3)
                .invoke(() -> remembered.remove(source));
    }

    /** The version before is destroyed: what is still good of it is in the new one. */
    private Uni<Void> write(UUID source, StoredSecret stored, UnaryOperator<ValidSecrets> change) {
        ValidSecrets now = ValidSecrets.from(stored);
        ValidSecrets next = change.apply(now);
        return next.equals(now) ? Uni.createFrom().voidItem()
                : store.write(path(source), next.data(), stored.version())
                        .chain(() -> store.destroy(path(source), List.of(stored.version())));
    }

    /** Removes a secret; where Vault is away the sweeper does it later. */
    Uni<Void> forget(UUID source) {
        remembered.remove(source);
        return store.remove(path(source))
                .onFailure(VaultFailure.class)
                .invoke(failure -> LOG.warnf("A secret is left to the sweeper: %s", failure.getMessage()))
                .onFailure(VaultFailure.class).recoverWithNull();
    }

    private void remember(UUID source, ValidSecrets secrets, long revision) {
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(source, new Remembered(secrets, clock.instant(), revision));
    }

    private static String path(UUID source) {
        return FOLDER + "/" + source;
    }

    /**
     * What Vault had.
     *
     * @param revision of the source, read before Vault was asked
     */
    private record Remembered(ValidSecrets secrets, Instant readAt, long revision) {
    }
}
