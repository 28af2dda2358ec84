package io.adobridge.connection.personal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Secret;
import io.adobridge.connection.secret.ConnectionBelongings;
import io.adobridge.kit.secret.SecretMetadata;
import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.Uni;

/** Personal tokens at Vault; every failure is a {@link VaultFailure}. */
@ApplicationScoped
class PersonalSecrets implements ConnectionBelongings {

    private static final String TOKEN = "token";
    /** More than Vault keeps of one secret, unless it is told otherwise. */
    private static final int MOST_KEPT = 50;

    private final SecretStore vault;

    PersonalSecrets(SecretStore vault) {
        this.vault = vault;
    }

    /** Writes a further version, and returns its number; {@link PersonalTokenChanged} when two do so at once. */
    Uni<Integer> write(Holder holder, Secret token) {
        return newest(holder)
                .chain(newest -> vault.write(holder.path(), Map.of(TOKEN, token.reveal()), newest))
                .onFailure(VaultFailure.Conflict.class).transform(conflict -> new PersonalTokenChanged());
    }

    Uni<Secret> read(Holder holder, int version) {
        return vault.read(holder.path(), version).map(stored -> stored.require(TOKEN));
    }

    /** Makes every version before this one unreadable for ever. */
    Uni<Void> destroyBefore(Holder holder, int version) {
        List<Integer> old = IntStream.range(Math.max(1, version - MOST_KEPT), version).boxed().toList();
        return old.isEmpty() ? Uni.createFrom().voidItem() : vault.destroy(holder.path(), old);
    }

    /** Fails as long as nothing can be done at Vault. */
    Uni<Void> requireAvailable(Holder holder) {
        return newest(holder).replaceWithVoid();
    }

    Uni<Void> remove(Holder holder) {
        return vault.remove(holder.path());
    }

    /** The folders of connections for which somebody has a token, each with a slash at the end. */
    Uni<List<String>> connections() {
        return vault.list(Holder.FOLDER);
    }

    /** Where the tokens of everybody are for a connection. */
    @Override
    public Uni<List<String>> paths(UUID connection) {
        String folder = Holder.FOLDER + "/" + connection;
        return vault.list(folder).map(names -> names.stream().map(name -> folder + "/" + name).toList());
    }

    private Uni<Integer> newest(Holder holder) {
        return vault.metadata(holder.path()).map(SecretMetadata::newest)
                .onFailure(VaultFailure.NotFound.class).recoverWithItem(0);
    }
}
