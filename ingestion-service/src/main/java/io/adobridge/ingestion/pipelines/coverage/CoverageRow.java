package io.adobridge.ingestion.pipelines.coverage;

import java.util.UUID;

import io.adobridge.ingestion.pipelines.coverage.CoverageReading.Count;
import io.adobridge.ingestion.store.Table;

/** What was counted of a build and how it fills its row. */
record CoverageRow(UUID project, long build, Count count) {

    static final Table<CoverageRow> TABLE = Table.<CoverageRow> named("build_coverage")
            .number("build_id", CoverageRow::build).key()
            .text("label", row -> row.count.label()).key()
            .id("project_id", CoverageRow::project)
            .integer("covered", row -> row.count.covered())
            .integer("total", row -> row.count.total())
            .build();
}
