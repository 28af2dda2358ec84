package io.adobridge.kit.mirror;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsClients;
import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.Credential;
import io.adobridge.kit.mirror.EffectiveConnection.SecretRef;
import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.StoredSecret;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.Uni;

/**
 * Opens connections with the version of their secret that is in use, and keeps them open until they change. Where the token
 * is refused or its version is gone, the connection is read again at once, so that a token which was replaced a moment
 * ago fails nobody.
 */
@ApplicationScoped
public class Doors {

    private final Map<UUID, Door> open = new ConcurrentHashMap<>();
    private final ConnectionMirror mirror;
    private final ConnectionReader reader;
    private final SecretStore secrets;
    private final AzureDevOpsClients clients;

    Doors(ConnectionMirror mirror, ConnectionReader reader, SecretStore secrets, AzureDevOpsClients clients) {
        this.mirror = mirror;
        this.reader = reader;
        this.secrets = secrets;
        this.clients = clients;
    }

    /** Whether a connection that is not found does not exist, rather than is not known yet, shortly after the start. */
    public boolean knowAll() {
        return mirror.isComplete();
    }

    /** Does the work with the connection's client; {@link ConnectionNotFound} when there is no such connection. */
    public <T> Uni<T> with(UUID connection, Function<AzureDevOps, Uni<T>> work) {
        return open(connection).chain(door -> through(door, connection, work));
    }

    /**
     * Does the work at the connection's address, through its proxy and with its headers, with a token of somebody else, such as
     * a pipeline's job; a refused one is not replaced. {@link ConnectionNotFound} when there is no such connection.
     */
    public <T> Uni<T> withCredential(UUID connection, Credential credential, Function<AzureDevOps, Uni<T>> work) {
        return Uni.createFrom().item(() -> mirror.require(connection))
                .chain(known -> secret(known).map(secret -> clients.open(known.host().endpoint(), credential,
                        known.options(secret))))
                .chain(work::apply);
    }

    /**
     * Does the work as a connection was known, which may be gone by now, with what was kept of its secret at another path;
     * {@link VaultFailure.NotFound} when nothing was.
     */
    public <T> Uni<T> withKept(EffectiveConnection known, String secretPath, Function<AzureDevOps, Uni<T>> work) {
        return secrets.read(secretPath).chain(secret -> work.apply(door(known, secret).azure()));
    }

    /** Whether a failure may be over with another version of the secret: it has to reach {@link #with} for that. */
    public static boolean tokenRefused(Throwable failure) {
        return failure instanceof AzureDevOpsFailure.Unauthorized || failure instanceof AzureDevOpsFailure.TokenExpired;
    }

    private <T> Uni<T> through(Door door, UUID connection, Function<AzureDevOps, Uni<T>> work) {
        return work.apply(door.azure())
                .onFailure(Doors::tokenRefused).recoverWithUni(refused -> again(connection, door, work, refused));
    }

    /** With each version once: a token may be replaced again while the work is done with the one before. */
    private <T> Uni<T> again(UUID connection, Door stale, Function<AzureDevOps, Uni<T>> work, Throwable refused) {
        return renewed(connection, stale).chain(fresh -> fresh.secretVersion() == stale.secretVersion()
                ? Uni.createFrom().failure(refused)
                : through(fresh, connection, work));
    }

    /** Of many who are refused at once, those who come later find what the first has found. */
    private Uni<Door> renewed(UUID connection, Door stale) {
        Door now = open.get(connection);
        if (now != null && now.secretVersion() != stale.secretVersion()) {
            return Uni.createFrom().item(now);
        }
        return reader.refresh(connection)
                .invoke(() -> open.remove(connection))
                .chain(() -> open(connection));
    }

    private Uni<Door> open(UUID id) {
        return Uni.createFrom().item(() -> mirror.require(id)).chain(connection -> {
            Door door = open.get(id);
            return door != null && door.generation() == connection.generation()
                    ? Uni.createFrom().item(door)
                    : open(connection);
        });
    }

    private Uni<Door> open(EffectiveConnection connection) {
        return secret(connection)
                .map(secret -> door(connection, secret))
                .invoke(door -> open.put(connection.id(), door));
    }

    /**
     * A version that Vault has no more was replaced, and the news are on their way: they are asked for at once. Where nobody
     * can tell them, the newest version is the one in use.
     */
    private Uni<StoredSecret> secret(EffectiveConnection connection) {
        return read(connection.secret())
                .onFailure(VaultFailure.NotFound.class).recoverWithUni(() -> reader.refresh(connection.id())
                        .map(refreshed -> mirror.require(connection.id()).secret())
                        .chain(now -> now.equals(connection.secret()) ? secrets.read(now.path()) : read(now)));
    }

    private Uni<StoredSecret> read(SecretRef secret) {
        return secrets.read(secret.path(), secret.version());
    }

    private Door door(EffectiveConnection connection, StoredSecret secret) {
        AzureDevOps azure = clients.open(connection.host().endpoint(), secret.credential(connection.id().toString()),
                connection.options(secret));
        return new Door(connection.generation(), secret.version(), azure);
    }

    private record Door(long generation, int secretVersion, AzureDevOps azure) {
    }
}
