package io.adobridge.reporting.checks;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Removes tokens that no check waits with: left by a request that died between token and row, or by a check that was settled
 * while Vault was away. Only one that nobody waited with at the sweep before is removed, so that no request is overtaken.
 */
@ApplicationScoped
class TokenSweeper {

    private static final Logger LOG = Logger.getLogger(TokenSweeper.class);

    private final CheckTokens tokens;
    private final CheckQueue queue;

    private volatile Set<String> suspects = Set.of();

    TokenSweeper(CheckTokens tokens, CheckQueue queue) {
        this.tokens = tokens;
        this.queue = queue;
    }

    @Scheduled(every = "{adobridge.sources.sweep-interval}", delayed = "2m", concurrentExecution = SKIP)
    Uni<Void> sweep() {
        return tokens.names()
                .chain(queue::withoutWaitingCheck)
                .chain(this::removeThoseSuspectedBefore)
                .onFailure().invoke(failure -> LOG.warnf("Job tokens are not swept this time: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> removeThoseSuspectedBefore(List<String> idle) {
        Set<String> known = suspects;
        suspects = Set.copyOf(idle);
        return Multi.createFrom().iterable(idle).filter(known::contains)
                .onItem().transformToUniAndConcatenate(name -> tokens.forget(UUID.fromString(name)))
                .onItem().ignoreAsUni();
    }
}
