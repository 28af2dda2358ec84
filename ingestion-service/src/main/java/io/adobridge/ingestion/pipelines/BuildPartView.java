package io.adobridge.ingestion.pipelines;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A stage, phase or job of a build as its latest attempt left it.
 *
 * @param type {@code Stage}, {@code Phase} or {@code Job}
 * @param identifier as in the pipeline; the same in every attempt and in every run
 * @param attempts how often it was tried, 0 where Analytics told of it, which does not know
 * @param result of the latest attempt as Azure DevOps tells it, null while it runs
 * @param source {@code timeline}, or {@code analytics} until the build's timeline is read
 * @param outcome {@code succeeded}, {@code failed}, {@code canceled} or {@code skipped}, null while it runs
 */
record BuildPartView(long buildId, String type, String identifier, UUID projectId, @Nullable String name, int attempts,
        @Nullable String state, @Nullable String result, @Nullable String outcome, @Nullable Instant startTime,
        @Nullable Instant finishTime, @Nullable String workerName, String source) {

    static final Entity<BuildPartView> ENTITY = Entity.of(BuildPartView.class, "build_part")
            .descending(Key.number("build_id"), Key.text("type"), Key.text("identifier"));

    static final String EXAMPLE = """
            {"items":[{"buildId":70,"type":"Stage","identifier":"Build","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "name":"Build","attempts":2,"state":"completed","result":"succeededWithIssues","outcome":"succeeded",
            "startTime":"2026-11-19T09:13:21Z","finishTime":"2026-11-19T09:20:58Z","workerName":null,"source":"timeline"}],"next":null}
            """;
}
