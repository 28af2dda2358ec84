package io.adobridge.reporting.gate;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
    Uni<UUID> accept(Submission submission) {
        return keys.resultOf(submission.key())
                .chain(earlier -> earlier.map(Uni.createFrom()::item).orElseGet(() -> acceptUnkeyed(submission)));
    }

    private Uni<UUID> acceptUnkeyed(Submission submission) {
        return reports.takeTurn(submission.about())
                .chain(() -> reports.latestAbout(submission.about()))
                .map(latest -> latest.filter(report -> report.saysTheSameAs(submission)))
                .chain(same -> same.map(Uni.createFrom()::item).orElseGet(() -> add(submission)))
                .map(report -> report.id)
                .call(id -> keys.remember(submission.key(), id));
    }

    /** Withdraws a report, wherever it was the last to speak; fails as {@link ReportNotFound} where it is out of reach. */
    @WithTransaction
    Uni<Void> retract(UUID id, Reach reach) {
        return reports.require(id, reach)
                .call(report -> reports.takeTurn(report.subject))
                .invoke(Report::retract)
                .chain(report -> outbox.withdraw(id, report.text));
    }

    private Uni<Report> add(Submission submission) {
        Report report = new Report(UUID.randomUUID(), submission, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return reports.persist(report)
                .call(() -> outbox.take(Destinations.of(report, submission)));
    }
}
