package io.adobridge.azure.checks;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Lines for the console of a record.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/distributedtask/feed/append-timeline-record-feed">Azure
 *      DevOps REST API</a>
 */
public record TimelineRecordFeedLinesWrapper(
        int count,
        List<String> value,
        @Nullable Integer startLine,
        @Nullable Integer endLine,
        @Nullable UUID stepId) {
}
