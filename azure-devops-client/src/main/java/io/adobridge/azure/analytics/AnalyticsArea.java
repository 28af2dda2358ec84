package io.adobridge.azure.analytics;

import static io.adobridge.azure.transport.Host.ANALYTICS;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;

/**
 * Analytics. Needs the scope {@code vso.analytics} and the permission "View analytics".
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/report/extend-analytics/odata-query-guidelines">OData Analytics query
 *      guidelines</a>
 */
public final class AnalyticsArea {

    private static final String ACTIVITIES = "{project}/_odata/v4.0-preview/PipelineRunActivityResults";

    private static final String COLUMNS = "PipelineRunActivityResultSK,PipelineRunId,PipelineJobSK,TaskDisplayName,TaskOutcome,"
            + "ActivityStartedDate,ActivityCompletedDate";

    private static final String RELATED = "PipelineJob($select=FullJobName,JobName,JobId,StageName,StageId),"
            + "PipelineTask($select=TaskDefinitionId,TaskDefinitionName,TaskDefinitionVersion)";

    private static final String SUCCEEDED = "PipelineRunCompletedDateSK ge %s and PipelineRunCompletedDateSK le %s"
            + " and PipelineRunOutcome eq 'Succeed' and ActivityType eq 'Task'";

    /** Analytics counts days in the time zone of the organization, which is at most this far from UTC. */
    private static final Duration ZONES = Duration.ofHours(14);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    private final Door door;

    public AnalyticsArea(Door door) {
        this.door = door;
    }

    /**
     * What the tasks of a project's successful runs did, 10,000 at a time and in no order that means anything: those of one
     * run may be on several pages.
     *
     * @param after of runs that completed on that day or later; a run of the day before or after may be among them
     * @param before of runs that completed on that day or earlier
     */
    public Multi<Page<PipelineRunActivityResult>> tasksOfSucceededRuns(String project, Instant after, Instant before,
            @Nullable String from) {
        Call call = Call.get(ANALYTICS, ACTIVITIES, project)
                .query("$filter", SUCCEEDED.formatted(DAY.format(after.minus(ZONES)), DAY.format(before.plus(ZONES))))
                .query("$select", COLUMNS)
                .query("$expand", RELATED)
                .unversioned();
        return door.pages(call, Paging.odata(), PipelineRunActivityResult.class, from);
    }
}
