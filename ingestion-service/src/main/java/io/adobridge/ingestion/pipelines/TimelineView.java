package io.adobridge.ingestion.pipelines;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A build's timeline.
 *
 * @param state as {@code timeline} of the build
 * @param records stages, phases, jobs, tasks and so on of every attempt, in the order of their ids
 */
record TimelineView(long buildId, @Nullable String state, List<TimelineRecordView> records) {

    static final Entity<TimelineView> ENTITY = Entity.of(TimelineView.class, "build")
            .with("state", "timeline")
            .with("records", TimelineRecordView.ENTITY.belonging(
                    "timeline_record.connection_id = build.connection_id AND timeline_record.build_id = build.build_id"))
            .ascending(Key.number("build_id"));

    static final String EXAMPLE = """
            {"buildId":70,"state":"present","records":[{"id":"12f1170f-54f2-53f3-20dd-22fc7dff55f9","attempt":1,
            "parentId":"3a3a2a60-14c7-570b-14a4-fa42ad92f52a","type":"Job","name":"Build","identifier":"Build.__default",
            "order":1,"state":"completed","result":"succeeded","resultCode":null,"startTime":"2026-11-19T09:13:21Z",
            "finishTime":"2026-11-19T09:20:58Z","workerName":"Hosted Agent","queueId":9,"logId":14,"taskName":null,
            "taskVersion":null,"errorCount":0,"warningCount":0,"issues":[],
            "source":"timeline"}]}
            """;

    /**
     * One stage, phase, job or task in one attempt.
     *
     * @param attempt from 1; 0 where Analytics told of it, which does not know
     * @param source {@code timeline}, or {@code analytics} until the build's timeline is read
     * @param issues each with {@code type}, {@code category} and {@code message}
     */
    record TimelineRecordView(UUID id, int attempt, @Nullable UUID parentId, @Nullable String type,
            @Nullable String name, @Nullable String identifier, @Nullable Integer order, @Nullable String state,
            @Nullable String result, @Nullable String resultCode, @Nullable Instant startTime,
            @Nullable Instant finishTime, @Nullable String workerName, @Nullable Integer queueId,
            @Nullable Integer logId, @Nullable String taskName, @Nullable String taskVersion, @Nullable Integer errorCount,
            @Nullable Integer warningCount, List<Map<String, Object>> issues, String source) {

        static final Entity<TimelineRecordView> ENTITY = Entity.of(TimelineRecordView.class, "timeline_record")
                .with("id", "record_id")
                .with("order", "position")
                .ascending(Key.id("record_id"), Key.integer("attempt"));
    }
}
