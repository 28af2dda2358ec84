package io.adobridge.reporting.gate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.adobridge.reporting.delivery.DeliveryView;
import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.GateStatus;

/**
 * A reported quality gate as it is shown.
 *
 * @param text what its statuses say
 * @param deliveries where it is shown at Azure DevOps; left out in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QualityGateView(UUID id, SourceRef source, UUID connectionId, @Nullable String projectKey, String project,
        String repository, @Nullable String commit, @Nullable Integer pullRequest, @Nullable String build,
        @Nullable String branch, GateStatus status, @Nullable String name, @Nullable String description,
        List<Condition> conditions, @Nullable String link, String text, @Nullable Instant analysedAt, Instant acceptedAt,
        @Nullable List<DeliveryView> deliveries) {

    /** The source that reported it, with the name that it had then. */
    public record SourceRef(UUID id, String name) {
    }

    static QualityGateView of(Report report) {
        return of(report, null);
    }

    static QualityGateView of(Report report, @Nullable List<DeliveryView> deliveries) {
        return new QualityGateView(report.id, new SourceRef(report.sourceId, report.sourceName), report.connectionId,
                report.projectKey, report.project, report.repository, report.commitSha, report.pullRequest, report.build,
                report.branch, report.status, report.name, report.description, report.conditions, report.link, report.text,
                report.analysedAt, report.acceptedAt, deliveries);
    }
}
