package io.adobridge.ingestion.pipelines;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

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

    static final Entity<BuildPartView> ENTITY = new Entity<>("build_part", List.of("build_id", "type", "identifier"), true,
            cursor -> List.of(cursor.number(0), cursor.text(1), cursor.text(2)), BuildPartView::from,
            part -> Cursor.encode(part.buildId, part.type, part.identifier));

    static final String EXAMPLE = """
            {"items":[{"buildId":70,"type":"Stage","identifier":"Build","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc",
            "name":"Build","attempts":2,"state":"completed","result":"succeededWithIssues","outcome":"succeeded",
            "startTime":"2026-11-19T09:13:21Z","finishTime":"2026-11-19T09:20:58Z","workerName":null,"source":"timeline"}],"next":null}
            """;

    static BuildPartView from(Row row) {
        return new BuildPartView(row.getLong("build_id"), row.getString("type"), row.getString("identifier"),
                row.getUUID("project_id"), row.getString("name"), row.getInteger("attempts"), row.getString("state"),
                row.getString("result"), row.getString("outcome"), Columns.instant(row, "start_time"),
                Columns.instant(row, "finish_time"), row.getString("worker_name"),
                row.getString("source"));
    }
}
