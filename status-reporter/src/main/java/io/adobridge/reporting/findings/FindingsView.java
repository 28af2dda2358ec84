package io.adobridge.reporting.findings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.adobridge.reporting.delivery.DeliveryView;

/**
 * Reported findings as they are shown: counted.
 *
 * @param tools the tools that ran, as they name themselves
 * @param leftOut how many are below the source's minimum level
 * @param suppressed how many somebody has accepted in the tool
 * @param deliveries where they are shown; left out in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingsView(UUID id, String source, UUID connectionId, String project, String repository, int pullRequest,
        @Nullable String commit, String tools, int errors, int warnings, int notes, int leftOut, int suppressed,
        Instant acceptedAt, @Nullable List<DeliveryView> deliveries) {

    static FindingsView of(FindingsReport report, List<DeliveryView> deliveries) {
        return new FindingsView(report.id, report.sourceName, report.connectionId, report.project, report.repository,
                report.pullRequest, report.commitSha, report.tools, report.errors, report.warnings, report.notes,
                report.leftOut, report.suppressed, report.acceptedAt, deliveries);
    }
}
