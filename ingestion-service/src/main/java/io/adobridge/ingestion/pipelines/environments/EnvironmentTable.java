package io.adobridge.ingestion.pipelines.environments;

import io.adobridge.azure.environments.EnvironmentInstance;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Found;

/** How an environment fills its row. */
final class EnvironmentTable {

    static final Table<Found<EnvironmentInstance>> TABLE = Table.<Found<EnvironmentInstance>> named("environment")
            .number("environment_id", found -> (long) found.item().id()).key()
            .id("project_id", Found::project)
            .text("name", found -> found.item().name())
            .text("description", found -> found.item().description())
            .time("created_on", found -> Dates.known(found.item().createdOn()))
            .time("last_modified_on", found -> Dates.known(found.item().lastModifiedOn()))
            .time("seen_at", Found::asOf)
            .alsoSet("removed_at = NULL")
            .build();

    private EnvironmentTable() {
    }
}
