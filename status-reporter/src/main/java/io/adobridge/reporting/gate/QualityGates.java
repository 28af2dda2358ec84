package io.adobridge.reporting.gate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.delivery.Deliveries;
import io.adobridge.reporting.paging.Where;
import io.adobridge.reporting.rendering.GateSummary;
import io.adobridge.reporting.source.Sources;
import io.adobridge.reporting.verdict.GateStatus;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

/** Reports as people look at them, as far as they reach their connections. */
@ApplicationScoped
class QualityGates {

    private final ReportRepository reports;
    private final Deliveries deliveries;
    private final Sources sources;

    QualityGates(ReportRepository reports, Deliveries deliveries, Sources sources) {
        this.reports = reports;
        this.deliveries = deliveries;
        this.sources = sources;
    }

    @WithSession
    Uni<PageOf<QualityGateView>> page(Reach reach, Filter filter, PageRequest page) {
        return sources.idOf(filter.source().orElse(null), reach).chain(source -> page(reach, filter, source, page));
    }

    private Uni<PageOf<QualityGateView>> page(Reach reach, Filter filter, Optional<UUID> source, PageRequest page) {
        Where where = Where.reached(reach).newestFirst(page)
                .and("connectionId = ", filter.connection())
                .and("sourceId = ", source)
                .and("commitSha = ", filter.commit())
                .and("pullRequest = ", filter.pullRequest())
                .and("build = ", filter.build());
        return reports.find(where.query(), where.parameters()).range(0, page.limit).list()
                .map(found -> page(found, page.limit));
    }

    private static PageOf<QualityGateView> page(List<Report> found, int limit) {
        return PageOf.of(found.stream().map(QualityGateView::of).toList(), limit,
                last -> Cursor.encode(last.acceptedAt(), last.id()));
    }

    @WithSession
    Uni<QualityGateView> require(UUID id, Reach reach) {
        return reports.require(id, reach)
                .chain(report -> deliveries.ofReport(id).map(found -> QualityGateView.of(report, found)));
    }

    /** What a report says, as a page for people. */
    @WithSession
    Uni<GateSummary> summary(UUID id, Reach reach) {
        return reports.require(id, reach).map(QualityGates::summary);
    }

    /** The latest status of a source apart from pull requests, of one branch where that is asked for. */
    @WithSession
    Uni<Optional<GateStatus>> latest(UUID source, Optional<String> branch) {
        return reports.latestForBadge(source, branch).map(found -> found.map(report -> report.status));
    }

    private static GateSummary summary(Report report) {
        return new GateSummary(report.verdict(), report.sourceName, report.project + "/" + report.repository,
                report.commitSha, report.pullRequest);
    }

    /**
     * What a list is narrowed to.
     *
     * @param source id or name
     */
    record Filter(Optional<UUID> connection, Optional<String> source, Optional<String> commit,
            Optional<Integer> pullRequest, Optional<String> build) {
    }
}
