package io.adobridge.reporting.gate;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.idempotency.Races;
import io.adobridge.reporting.source.SourceOutdated;
import io.smallrye.mutiny.Uni;

/** Accepts submissions. What was answered with an id is kept, with its deliveries, whatever happens next. */
@ApplicationScoped
public class GateIntake {

    private final ReportLog log;

    GateIntake(ReportLog log) {
        this.log = log;
    }

    /**
     * The report that the submission made, or repeats; fails as {@link SourceOutdated} where the submission's source is not
     * what it is now.
     */
    public Uni<Taken> accept(Submission submission) {
        return Races.settled(() -> log.accept(submission));
    }

    /** Withdraws a report as far as the caller reaches it, once however often it is asked for. */
    Uni<Void> retract(UUID report, Reach reach) {
        return Races.settled(() -> log.retract(report, reach));
    }
}
