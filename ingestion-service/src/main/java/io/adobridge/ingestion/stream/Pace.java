package io.adobridge.ingestion.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.stream.PageWriter.Page;
import io.adobridge.ingestion.stream.Step.Then;
import io.adobridge.kit.work.LeasedWork;

/** Decides when a run ends and when the next one is due. */
@ApplicationScoped
class Pace {

    private final StreamKinds kinds;
    private final IngestionConfig config;
    private final Pauses pauses;
    private final Clock clock;
    private final LeasedWork work;

    Pace(StreamKinds kinds, IngestionConfig config, Pauses pauses, Clock clock, LeasedWork work) {
        this.kinds = kinds;
        this.config = config;
        this.pauses = pauses;
        this.clock = clock;
        this.work = work;
    }

    Instant now() {
        return clock.instant();
    }

    /** A step as it is to be written, which was begun at that instant. */
    <C> Page page(Following<C> following, Step<C> step, Instant begun) {
        Then then = then(following, step);
        return new Page(step, following.encoded(step), then, delay(following.kind(), then),
                pauses.between(following.organization(), begun, now()));
    }

    /** What really follows a step: less than it wishes when its time is up or the process stops. */
    private Then then(Following<?> following, Step<?> step) {
        if (step.setback() != null) {
            return Then.CONTINUE; // the lease is needed to record the setback
        }
        boolean over = work.isStopping() || following.startedAt().plus(config.slice()).isBefore(now());
        return step.then() == Then.CONTINUE && over ? Then.YIELD : step.then();
    }

    /** Length of the lease where the run goes on, otherwise the time until the next run. */
    private Duration delay(StreamKind<?> kind, Then then) {
        return switch (then) {
            case CONTINUE -> config.lease();
            case YIELD -> Duration.ZERO;
            case COMPLETE, WAIT -> kinds.nextRun(kind);
        };
    }
}
