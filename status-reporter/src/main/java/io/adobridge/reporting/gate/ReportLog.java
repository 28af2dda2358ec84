package io.adobridge.reporting.gate;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.delivery.Outbox;
import io.adobridge.reporting.idempotency.UsedKeys;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** The reports that were accepted, each with its orders in one transaction. */
@ApplicationScoped
class ReportLog {

    private final ReportRepository reports;
    private final Outbox outbox;
    private final UsedKeys keys;
    private final Clock clock;

    ReportLog(ReportRepository reports, Outbox outbox, UsedKeys keys, Clock clock) {
        this.reports = reports;
        this.outbox = outbox;
        this.keys = keys;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Taken> accept(Submission submission) {
        return keys.resultOf(submission.key())
                .chain(earlier -> earlier.map(id -> Uni.createFrom().item(Taken.repeated(id)))
                        .orElseGet(() -> acceptUnkeyed(submission)));
    }

    private Uni<Taken> acceptUnkeyed(Submission submission) {
        return reports.takeTurn(submission.about(), submission.source().id())
                .invoke(turn -> turn.requireCurrent(submission.source()))
                .chain(turn -> turn.repeatedBy(submission).map(id -> Uni.createFrom().item(Taken.repeated(id)))
                        .orElseGet(() -> add(submission)))
                .call(taken -> keys.remember(submission.key(), taken.id()));
    }

    /** Withdraws a report, wherever it was the last to speak; fails as {@link ReportNotFound} where it is out of reach. */
    @WithTransaction
    Uni<Void> retract(UUID id, Reach reach) {
        return reports.require(id, reach)
                .call(report -> reports.takeTurn(report.subject, report.sourceId))
                .invoke(Report::retract)
                .chain(report -> outbox.withdraw(id, report.text));
    }

    private Uni<Taken> add(Submission submission) {
        Report report = new Report(UUID.randomUUID(), submission, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return reports.persist(report)
                .chain(() -> outbox.take(Destinations.of(report, submission)))
                .map(deliveries -> new Taken(report.id, Optional.of(QualityGateView.of(report, deliveries))));
    }
}
