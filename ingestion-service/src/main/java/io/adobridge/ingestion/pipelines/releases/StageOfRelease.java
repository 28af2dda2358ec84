package io.adobridge.ingestion.pipelines.releases;

import java.util.UUID;
import java.util.stream.Stream;

import io.adobridge.azure.release.Release;
import io.adobridge.azure.release.ReleaseEnvironment;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.StreamRun;

/** A stage of a release, which Azure DevOps calls an environment, and how it fills its row. */
record StageOfRelease(UUID project, long release, ReleaseEnvironment stage) {

    static final Table<StageOfRelease> TABLE = Table.<StageOfRelease> named("release_environment")
            .number("environment_id", row -> (long) row.stage.id()).key()
            .id("project_id", StageOfRelease::project)
            .number("release_id", StageOfRelease::release)
            .number("definition_environment_id", row -> (long) row.stage.definitionEnvironmentId())
            .text("name", row -> row.stage.name())
            .integer("position", row -> row.stage.rank())
            .text("status", row -> row.stage.status())
            .text("trigger_reason", row -> row.stage.triggerReason())
            .time("created_on", row -> Dates.known(row.stage.createdOn()))
            .time("modified_on", row -> Dates.known(row.stage.modifiedOn()))
            .build();

    static Stream<StageOfRelease> all(StreamRun run, Release release) {
        return release.environments().stream().map(stage -> new StageOfRelease(run.project(), release.id(), stage));
    }
}
