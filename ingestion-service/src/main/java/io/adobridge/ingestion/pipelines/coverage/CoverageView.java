package io.adobridge.ingestion.pipelines.coverage;

import java.util.List;
import java.util.UUID;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

/**
 * How much of something the tests of a build ran through, over all its platforms.
 *
 * @param label what was counted, such as {@code Lines}
 */
record CoverageView(long buildId, String label, UUID projectId, int covered, int total) {

    static final Entity<CoverageView> ENTITY = new Entity<>("build_coverage", List.of("build_id", "label"), true,
            cursor -> List.of(cursor.number(0), cursor.text(1)), CoverageView::from,
            count -> Cursor.encode(count.buildId, count.label));

    static final String EXAMPLE = """
            {"items":[{"buildId":70,"label":"Lines","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","covered":8127,
            "total":10344}],"next":null}
            """;

    static CoverageView from(Row row) {
        return new CoverageView(row.getLong("build_id"), row.getString("label"), row.getUUID("project_id"),
                row.getInteger("covered"), row.getInteger("total"));
    }
}
