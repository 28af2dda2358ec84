package io.adobridge.reporting.findings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.delivery.Deliveries;
import io.adobridge.reporting.delivery.DeliveryKind;
import io.adobridge.reporting.delivery.Order;
import io.adobridge.reporting.delivery.Outbox;
import io.adobridge.reporting.delivery.Statement;
import io.adobridge.reporting.delivery.Target;
import io.adobridge.reporting.idempotency.UsedKeys;
import io.adobridge.reporting.rendering.FindingsText;
import io.adobridge.reporting.source.StatusContext;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** The findings that were accepted, each report with its order in one transaction. */
@ApplicationScoped
class FindingsLog {

    private final FindingsRepository reports;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final UsedKeys keys;
    private final Clock clock;

    FindingsLog(FindingsRepository reports, Deliveries deliveries, Outbox outbox, UsedKeys keys, Clock clock) {
        this.reports = reports;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.keys = keys;
        this.clock = clock;
    }

    @WithTransaction
    Uni<UUID> accept(ReportedFindings reported) {
        return keys.resultOf(reported.key())
                .chain(earlier -> earlier.map(Uni.createFrom()::item).orElseGet(() -> add(reported)));
    }

    private Uni<UUID> add(ReportedFindings reported) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FindingsReport report = new FindingsReport(UUID.randomUUID(), reported, now);
        return reports.persist(report)
                .call(() -> outbox.take(List.of(order(report, reported.source().context(), reported))))
                .call(() -> keys.remember(reported.key(), report.id))
                .replaceWith(report.id);
    }

    private static Order order(FindingsReport report, StatusContext context, ReportedFindings reported) {
        Target target = new Target(reported.repository(), DeliveryKind.PULL_REQUEST_SUMMARY, report.commitSha,
                report.pullRequest, null);
        return new Order(report.id, target, new Statement(context.genre(), context.name(),
                ReportedFindings.status(report.findings), FindingsText.counted(report.findings), null), report.acceptedAt);
    }

    @WithSession
    Uni<FindingsView> require(UUID id, Reach reach) {
        return reports.require(id, reach)
                .chain(report -> deliveries.ofReport(id).map(found -> FindingsView.of(report, found)));
    }
}
