package io.adobridge.connection.secret;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Writes, reads and destroys the secret of a connection; every failure is a {@link VaultFailure}. */
@ApplicationScoped
public class ConnectionSecrets {

    static final String FOLDER = "connections";

    /** More than Vault keeps of one secret, unless it is told otherwise. */
    private static final int MOST_KEPT = 50;

    private final SecretStore vault;
    private final Instance<ConnectionBelongings> belongings;

    ConnectionSecrets(SecretStore vault, Instance<ConnectionBelongings> belongings) {
        this.vault = vault;
        this.belongings = belongings;
    }

    /** Where Vault keeps the secret, below the mount. */
    public static String path(UUID connection) {
        return FOLDER + "/" + connection;
    }

    /** Writes the first version, and returns its number. */
    public Uni<Integer> create(UUID connection, ConnectionSecret secret) {
        return vault.write(path(connection), secret.toVault(), 0);
    }

    /**
     * Writes a further version; the others stay readable.
     *
     * @return its number; {@link VaultFailure.Conflict} when somebody else was writing at the same moment
     */
    public Uni<Integer> add(UUID connection, ConnectionSecret secret) {
        return vault.metadata(path(connection))
                .chain(known -> vault.write(path(connection), secret.toVault(), known.newest()));
    }

    /** The secret as of one version. */
    public Uni<ConnectionSecret> read(UUID connection, int version) {
        return vault.read(path(connection), version).map(stored -> ConnectionSecret.of(connection, stored));
    }

    /** Fails with a {@link VaultFailure} as long as nothing can be done at Vault. */
    public Uni<Void> requireAvailable(UUID connection) {
        return vault.metadata(path(connection)).replaceWithVoid()
                .onFailure(VaultFailure.NotFound.class).recoverWithNull();
    }

    /** Makes one version unreadable for ever. */
    public Uni<Void> destroy(UUID connection, int version) {
        return vault.destroy(path(connection), List.of(version));
    }

    /** Makes a version and those before it unreadable for ever; it is no mistake when they are gone already. */
    Uni<Void> destroyUpTo(UUID connection, int version) {
        List<Integer> all = IntStream.rangeClosed(Math.max(1, version - MOST_KEPT + 1), version).boxed().toList();
        return vault.destroy(path(connection), all)
                .onFailure(VaultFailure.NotFound.class).recoverWithNull();
    }

    /** Removes every version of the connection's secret and of all that belongs to it; it is no mistake when there is none. */
    public Uni<Void> remove(UUID connection) {
        return Multi.createFrom().iterable(belongings)
                .onItem().transformToUniAndConcatenate(each -> each.paths(connection))
                .onItem().transformToIterable(paths -> paths)
                .onItem().transformToUniAndConcatenate(vault::remove)
                .onItem().ignoreAsUni()
                .chain(() -> vault.remove(path(connection)));
    }
}
