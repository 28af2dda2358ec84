package io.adobridge.reporting.checks;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.azure.Secret;
import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.VaultFailure;
import io.smallrye.mutiny.Uni;

/** The tokens of pipelines' jobs, at {@code checks/{id}} in Vault, for as long as their checks wait. */
@ApplicationScoped
class CheckTokens {

    private static final Logger LOG = Logger.getLogger(CheckTokens.class);
    private static final String FOLDER = "checks";
    private static final String KEY = "token";

    private final SecretStore store;

    CheckTokens(SecretStore store) {
        this.store = store;
    }

    /** Keeps a job's token; one that an earlier request of the same task left is the same. */
    Uni<Void> keep(UUID check, Secret token) {
        return store.write(path(check), Map.of(KEY, token.reveal()), 0).replaceWithVoid()
                .onFailure(VaultFailure.Conflict.class).recoverWithNull();
    }

    Uni<Secret> of(UUID check) {
        return store.read(path(check)).map(stored -> stored.require(KEY));
    }

    /** Removes a token; where Vault is away the sweeper does it later. */
    Uni<Void> forget(UUID check) {
        return store.remove(path(check))
                .onFailure(VaultFailure.class)
                .invoke(failure -> LOG.warnf("A job's token is left to the sweeper: %s", failure.getMessage()))
                .onFailure(VaultFailure.class).recoverWithNull();
    }

    Uni<List<String>> names() {
        return store.list(FOLDER);
    }

    private static String path(UUID check) {
        return FOLDER + "/" + check;
    }
}
