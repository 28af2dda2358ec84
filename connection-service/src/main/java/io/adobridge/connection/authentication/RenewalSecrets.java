package io.adobridge.connection.authentication;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.secret.ConnectionBelongings;
import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.Uni;

/**
 * Keeps what renews the access token of each connection. The newest version is the one in use; those before it are destroyed
 * as soon as there is a newer one, because nobody else reads them.
 */
@ApplicationScoped
public class RenewalSecrets implements ConnectionBelongings {

    static final String FOLDER = "oauth";

    private static final int MOST_KEPT = 50;

    private final SecretStore vault;

    RenewalSecrets(SecretStore vault) {
        this.vault = vault;
    }

    /** What renews a connection's access token. */
    public Uni<Renewal> read(UUID connection) {
        return vault.read(path(connection)).map(Renewal::of);
    }

    /** Puts this in use; {@link VaultFailure.Conflict} when somebody else was writing at the same moment. */
    public Uni<Void> write(UUID connection, Renewal renewal) {
        return newest(connection)
                .chain(newest -> vault.write(path(connection), renewal.toVault(), newest))
                .chain(written -> destroyBefore(connection, written));
    }

    @Override
    public Uni<List<String>> paths(UUID connection) {
        return Uni.createFrom().item(List.of(path(connection)));
    }

    static String path(UUID connection) {
        return FOLDER + "/" + connection;
    }

    private Uni<Integer> newest(UUID connection) {
        return vault.metadata(path(connection)).map(known -> known.newest())
                .onFailure(VaultFailure.NotFound.class).recoverWithItem(0);
    }

    private Uni<Void> destroyBefore(UUID connection, int version) {
        List<Integer> old = IntStream.range(Math.max(1, version - MOST_KEPT), version).boxed().toList();
        return old.isEmpty() ? Uni.createFrom().voidItem()
                : vault.destroy(path(connection), old).onFailure(VaultFailure.class).recoverWithNull();
    }
}
