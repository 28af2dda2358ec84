package io.adobridge.ingestion.pipelines.tests;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A run of tests.
 *
 * @param buildId null where it belongs to no build
 * @param failed tests that failed, were aborted, timed out or met an error
 * @param notApplicable tests that were skipped
 * @param stageAttempt which attempt of the stage published it, from 1
 */
record TestRunView(long id, UUID projectId, @Nullable Long buildId, @Nullable String name, @Nullable String state,
        boolean automated, @Nullable Instant startedDate, @Nullable Instant completedDate,
        @Nullable Instant lastUpdatedDate, int total, int passed, int failed, int notApplicable, int incomplete,
        @Nullable String stageName, int stageAttempt, @Nullable String jobName, @Nullable String ownerName,
        @Nullable String webUrl) {

    static final Entity<TestRunView> ENTITY = Entity.of(TestRunView.class, "test_run")
            .with("id", "run_id")
            .descending(Key.number("run_id"));

    static final String EXAMPLE = """
            {"items":[{"id":912,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","buildId":70,"name":"Unit tests",
            "state":"Completed","automated":true,"startedDate":"2026-11-19T09:16:00Z",
            "completedDate":"2026-11-19T09:19:12Z","lastUpdatedDate":"2026-11-19T09:19:13Z","total":412,"passed":409,
            "failed":1,"notApplicable":2,"incomplete":0,"stageName":"Test","stageAttempt":1,"jobName":"Test job 1",
            "ownerName":"Joren Peeters","webUrl":null}],"next":null}
            """;
}
