package io.adobridge.connection.signin;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.kit.secret.VaultFailure;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Forgets sign-ins whose time is over, what Vault keeps of them first. Replicas may do it at the same time. */
@ApplicationScoped
class SignInCleaner {

    private static final Logger LOG = Logger.getLogger(SignInCleaner.class);
    private static final int BATCH = 50;

    private final SignInLedger ledger;
    private final PendingSecrets secrets;

    SignInCleaner(SignInLedger ledger, PendingSecrets secrets) {
        this.ledger = ledger;
        this.secrets = secrets;
    }

    @Scheduled(every = "{adobridge.sign-in.forget-every}", concurrentExecution = SKIP)
    Uni<Void> forgetOld() {
        return ledger.expired(BATCH)
                .chain(this::forgetAll)
                .onFailure(VaultFailure.class)
                .invoke(away -> LOG.warnf("Sign-ins are not forgotten now: %s", away.getMessage()))
                .onFailure(VaultFailure.class).recoverWithNull();
    }

    private Uni<Void> forgetAll(List<UUID> expired) {
        return Multi.createFrom().iterable(expired)
                .onItem().transformToUniAndConcatenate(id -> secrets.remove(id).chain(() -> ledger.forget(id)))
                .onItem().ignoreAsUni();
    }
}
