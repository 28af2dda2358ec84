package io.adobridge.kit.mirror;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsClients;
import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.StoredSecret;
import io.smallrye.mutiny.Uni;

/**
 * Opens connections with the secret that Vault holds, and keeps them open until the connection or its token changes. A
 * token that is refused is read again once, so that one which was replaced a moment ago fails nobody.
 */
@ApplicationScoped
public class Doors {

    private final Map<UUID, Door> open = new ConcurrentHashMap<>();
    private final ConnectionMirror mirror;
    private final SecretStore secrets;
    private final AzureDevOpsClients clients;

    Doors(ConnectionMirror mirror, SecretStore secrets, AzureDevOpsClients clients) {
        this.mirror = mirror;
        this.secrets = secrets;
        this.clients = clients;
    }

    /** Does the work with the connection's client; {@link ConnectionNotFound} when there is no such connection. */
    public <T> Uni<T> with(UUID connection, Function<AzureDevOps, Uni<T>> work) {
        return open(connection).chain(door -> work.apply(door.azure())
                .onFailure(Doors::tokenRefused).recoverWithUni(refused -> again(connection, door, work, refused)));
    }

    private <T> Uni<T> again(UUID connection, Door stale, Function<AzureDevOps, Uni<T>> work, Throwable refused) {
        open.remove(connection, stale);
        return open(connection).chain(fresh -> fresh.secretVersion() == stale.secretVersion()
                ? Uni.createFrom().failure(refused)
                : work.apply(fresh.azure()));
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
        return secrets.read(connection.secret().path())
                .map(secret -> door(connection, secret))
                .invoke(door -> open.put(connection.id(), door));
    }

    private Door door(EffectiveConnection connection, StoredSecret secret) {
        AzureDevOps azure = clients.open(connection.host().endpoint(), secret.credential(connection.id().toString()),
                connection.options(secret));
        return new Door(connection.generation(), secret.version(), azure);
    }

    private static boolean tokenRefused(Throwable failure) {
        return failure instanceof AzureDevOpsFailure.Unauthorized || failure instanceof AzureDevOpsFailure.TokenExpired;
    }

    private record Door(long generation, int secretVersion, AzureDevOps azure) {
    }
}
