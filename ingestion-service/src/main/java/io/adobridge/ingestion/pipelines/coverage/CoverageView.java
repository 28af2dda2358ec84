package io.adobridge.ingestion.pipelines.coverage;

import java.util.UUID;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * How much of something the tests of a build ran through, over all its platforms.
 *
 * @param label what was counted, such as {@code Lines}
 */
record CoverageView(long buildId, String label, UUID projectId, int covered, int total) {

    static final Entity<CoverageView> ENTITY = Entity.of(CoverageView.class, "build_coverage")
            .descending(Key.number("build_id"), Key.text("label"));

    static final String EXAMPLE = """
            {"items":[{"buildId":70,"label":"Lines","projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","covered":8127,
            "total":10344}],"next":null}
            """;
}
