package io.adobridge.azure.checks;

import static io.adobridge.azure.transport.Host.CORE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Checks of pipelines, and the way back to a check that waits ("Invoke REST API" in callback mode).
 * The way back is taken with the token that came with the check's call, not with the connection's own.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/pipelines/process/invoke-checks">Invoke Azure Functions and REST API
 *      checks</a>
 */
public final class ChecksArea {

    private static final String CHECKS = "{project}/_apis/pipelines/checks";
    private static final String PREVIEW = "7.1-preview.1";

    private final Door door;

    public ChecksArea(Door door) {
        this.door = door;
    }

    /** Tells that the task has ended, which decides the check; it is answered with 204 and no body. */
    public Uni<Void> complete(PlanReference plan, TaskEvent event) {
        Call call = Call.post(CORE, PlanReference.PATH + "/events", plan.project(), plan.hub(), plan.plan())
                .version("2.0-preview.1").body(event);
        return door.send(call);
    }

    /** Shows lines in the console of the check's record. */
    public Uni<Void> appendFeed(PlanReference plan, UUID timeline, UUID record, List<String> lines) {
        Call call = Call.post(CORE, PlanReference.PATH + "/timelines/{timeline}/records/{record}/feed", plan.project(),
                plan.hub(), plan.plan(), timeline, record)
                .body(new TimelineRecordFeedLinesWrapper(lines.size(), lines, null, null, null));
        return door.send(call);
    }

    /** Changes records of the check's timeline: state, result, current operation, percentage. */
    public Multi<Page<TimelineRecord>> updateRecords(PlanReference plan, UUID timeline, List<TimelineRecord> records) {
        Call call = Call.patch(CORE, PlanReference.PATH + "/timelines/{timeline}/records", plan.project(), plan.hub(),
                plan.plan(), timeline)
                .body(new TimelineRecords(records, records.size()));
        return door.pages(call, Paging.plain(), TimelineRecord.class, null);
    }

    /**
     * Shows what a record is at, and attaches a log to it; nothing else of the record is changed.
     *
     * @param log the number of a log that was begun
     */
    public Uni<Void> showProgress(PlanReference plan, UUID timeline, UUID record, String operation, int log) {
        Call call = Call.patch(CORE, PlanReference.PATH + "/timelines/{timeline}/records", plan.project(), plan.hub(),
                plan.plan(), timeline)
                .body(new Progresses(List.of(new Progress(record, operation, new LogReference(log))), 1));
        return door.send(call);
    }

    /** Begins a log, whose path is free; the log is attached to a record by updating that. */
    public Uni<TaskLog> createLog(PlanReference plan, TaskLog log) {
        Call call = Call.post(CORE, PlanReference.PATH + "/logs", plan.project(), plan.hub(), plan.plan()).body(log);
        return door.one(call, TaskLog.class);
    }

    /** Adds lines to a log that was begun; they stand in it as they are. */
    public Uni<TaskLog> appendLog(PlanReference plan, int log, List<String> lines) {
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Call call = Call.post(CORE, PlanReference.PATH + "/logs/{log}", plan.project(), plan.hub(), plan.plan(), log)
                .body(text, "application/octet-stream");
        return door.one(call, TaskLog.class);
    }

    /** The checks on a resource, e.g. {@code environment} and its id, with their settings. */
    public Multi<Page<CheckConfiguration>> configurations(String project, String resourceType, String resourceId) {
        Call call = Call.get(CORE, CHECKS + "/configurations", project)
                .query("resourceType", resourceType).query("resourceId", resourceId).query("$expand", "settings")
                .version(PREVIEW);
        return door.pages(call, Paging.plain(), CheckConfiguration.class, null);
    }

    /** The checks of a stage and how they went. */
    public Uni<CheckSuite> suite(String project, UUID id) {
        return door.one(Call.get(CORE, CHECKS + "/runs/{id}", project, id).version(PREVIEW), CheckSuite.class);
    }

    /** An approval of a pipeline with what each approver decided. */
    public Uni<Approval> approval(String project, UUID id) {
        Call call = Call.get(CORE, "{project}/_apis/pipelines/approvals/{id}", project, id).query("$expand", "steps");
        return door.one(call, Approval.class);
    }

    /** The body of a change of nothing but the progress of records. */
    record Progresses(List<Progress> value, int count) {
    }

    /** What is said of one record. */
    record Progress(UUID id, String currentOperation, LogReference log) {
    }

    /** A log that was begun. */
    record LogReference(int id) {
    }

    /** The body of a change of records. */
    record TimelineRecords(List<TimelineRecord> value, int count) {
    }
}
