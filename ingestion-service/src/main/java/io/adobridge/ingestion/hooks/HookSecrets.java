package io.adobridge.ingestion.hooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Secret;
import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.Uni;

/**
 * The passwords of the connections' service hooks, at {@code hooks/{connection}} in Vault. What was read is believed for a
 * minute, and goes on being believed while Vault is away, so that events are answered at once.
 */
@ApplicationScoped
public class HookSecrets {

    /** The user name that goes with every password. */
    public static final String USER = "adobridge";

    /** The stream that gives the present password to the subscriptions. */
    public static final String SUBSCRIPTIONS = "hook-subscriptions";

    private static final Duration FRESH = Duration.ofMinutes(1);
    /** A wrong password makes us ask again, but not more often than this. */
    private static final Duration DOUBTED = Duration.ofSeconds(2);
    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final int BYTES = 32;

    private final Map<UUID, HookPasswords> known = new ConcurrentHashMap<>();
    private final SecretStore store;
    private final Clock clock;

    HookSecrets(SecretStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether the password is the connection's, or was until a short time ago. */
    Uni<Boolean> prove(UUID connection, Secret password) {
        Instant now = clock.instant();
        HookPasswords remembered = known.getOrDefault(connection, HookPasswords.none(Instant.EPOCH));
        boolean admitted = remembered.admits(password, now);
        if (remembered.readAt().plus(admitted ? FRESH : DOUBTED).isAfter(now)) {
            return Uni.createFrom().item(admitted);
        }
        Uni<Boolean> asked = read(connection).map(passwords -> passwords.admits(password, now));
        return admitted ? asked.onFailure(VaultFailure.Unavailable.class).recoverWithItem(true) : asked;
    }

    /** Makes a new password; the one before is valid for another day. {@link VaultFailure.Conflict} when another is quicker. */
    Uni<Secret> replace(UUID connection) {
        Secret next = random();
        return read(connection)
                .chain(passwords -> store.write(path(connection),
                        passwords.replacedBy(next, clock.instant().plus(OVERLAP)), passwords.version()))
                .chain(() -> read(connection))
                .replaceWith(next);
    }

    /** The present password, made now where there is none; a {@link VaultFailure} where Vault does not answer. */
    public Uni<Password> current(UUID connection) {
        return read(connection)
                .chain(passwords -> passwords.version() > 0 ? Uni.createFrom().item(passwords) : first(connection))
                .map(HookPasswords::present);
    }

    /** Of two who make the first one, both get that of the quicker. */
    private Uni<HookPasswords> first(UUID connection) {
        return replace(connection).replaceWithVoid()
                .onFailure(VaultFailure.Conflict.class).recoverWithNull()
                .chain(() -> read(connection));
    }

    private Uni<HookPasswords> read(UUID connection) {
        return store.read(path(connection)).map(stored -> HookPasswords.of(stored, clock.instant()))
                .onFailure(VaultFailure.NotFound.class).recoverWithItem(() -> HookPasswords.none(clock.instant()))
                .invoke(passwords -> known.put(connection, passwords));
    }

    static String path(UUID connection) {
        return "hooks/" + connection;
    }

    private static Secret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * What subscriptions prove themselves with now.
     *
     * @param version rises whenever the secret is replaced
     */
    public record Password(int version, Secret secret) {
    }
}
