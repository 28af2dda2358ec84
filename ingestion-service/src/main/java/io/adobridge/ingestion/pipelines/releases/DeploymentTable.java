package io.adobridge.ingestion.pipelines.releases;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.release.Artifact;
import io.adobridge.azure.release.Deployment;
import io.adobridge.azure.release.ReleaseEnvironmentShallowReference;
import io.adobridge.azure.release.ReleaseReference;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Person;

/** How a deployment of a release fills its row. */
final class DeploymentTable {

    static final Table<Found<Deployment>> TABLE = Table.<Found<Deployment>> named("deployment")
            .number("deployment_id", found -> (long) found.item().id()).key()
            .id("project_id", Found::project)
            .number("release_id", found -> release(found.item().release()))
            .text("release_name", found -> releaseName(found.item().release()))
            .number("definition_id", found -> ReleaseTable.id(found.item().releaseDefinition()))
            .text("definition_name", found -> ReleaseTable.name(found.item().releaseDefinition()))
            .number("environment_id", found -> environment(found.item().releaseEnvironment()))
            .text("environment_name", found -> environmentName(found.item().releaseEnvironment()))
            .number("definition_environment_id", found -> (long) found.item().definitionEnvironmentId())
            .integer("attempt", found -> Math.max(1, found.item().attempt()))
            .text("deployment_status", found -> found.item().deploymentStatus())
            .text("operation_status", found -> found.item().operationStatus())
            .text("reason", found -> found.item().reason())
            .time("queued_on", found -> Dates.known(found.item().queuedOn()))
            .time("started_on", found -> Dates.known(found.item().startedOn()))
            .time("completed_on", found -> Dates.known(found.item().completedOn()))
            .time("last_modified_on", found -> Dates.known(found.item().lastModifiedOn()))
            .text("requested_for_id", found -> Person.of(found.item().requestedFor()).id())
            .text("requested_for_name", found -> Person.of(found.item().requestedFor()).name())
            .text("requested_for_unique_name", found -> Person.of(found.item().requestedFor()).uniqueName())
            .number("build_id", found -> SourceArtifacts.build(artifacts(found.item().release())))
            .build();

    private DeploymentTable() {
    }

    private static @Nullable Long release(@Nullable ReleaseReference release) {
        return release == null ? null : (long) release.id();
    }

    private static @Nullable String releaseName(@Nullable ReleaseReference release) {
        return release == null ? null : release.name();
    }

    private static List<Artifact> artifacts(@Nullable ReleaseReference release) {
        return release == null ? List.of() : release.artifacts();
    }

    private static @Nullable Long environment(@Nullable ReleaseEnvironmentShallowReference environment) {
        return environment == null ? null : (long) environment.id();
    }

    private static @Nullable String environmentName(@Nullable ReleaseEnvironmentShallowReference environment) {
        return environment == null ? null : environment.name();
    }
}
