package io.adobridge.reporting.checks;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** The checks that were acknowledged. */
@ApplicationScoped
class CheckLog {

    private final CheckRunRepository checks;
    private final CheckConfig config;
    private final Clock clock;

    CheckLog(CheckRunRepository checks, CheckConfig config, Clock clock) {
        this.checks = checks;
        this.config = config;
        this.clock = clock;
    }

    @WithSession
    Uni<Optional<CheckView>> find(UUID id) {
        return checks.findById(id).map(found -> Optional.ofNullable(found).map(CheckView::of));
    }

    /** Keeps a check, or finds the one that is kept already. */
    @WithTransaction
    Uni<CheckView> keep(AskedCheck asked) {
        return checks.findById(asked.id())
                .onItem().ifNull().switchTo(() -> checks.persist(run(asked)))
                .map(CheckView::of);
    }

    /** A check; fails as {@link CheckNotFound} where it is out of reach. */
    @WithSession
    Uni<CheckView> require(UUID id, Reach reach) {
        return checks.findById(id).map(found -> Optional.ofNullable(found)
                .filter(check -> reach.covers(check.connectionId))
                .map(CheckView::of)
                .orElseThrow(() -> new CheckNotFound(id)));
    }

    private CheckRun run(AskedCheck asked) {
        return new CheckRun(asked, clock.instant().truncatedTo(ChronoUnit.MICROS), asked.deadline(), config.giveUpAfter());
    }
}
