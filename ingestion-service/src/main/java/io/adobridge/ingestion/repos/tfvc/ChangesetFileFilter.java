package io.adobridge.ingestion.repos.tfvc;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which files of changesets are wanted; all conditions must hold. */
public class ChangesetFileFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("changeset")
    @Parameter(description = "Of this changeset")
    public @Nullable Long changeset;

    @QueryParam("path")
    @Parameter(description = "With this path, such as $/Fabrikam/Main/Program.cs")
    public @Nullable String path;

    @QueryParam("changedSince")
    @Parameter(description = "Checked in at or after")
    public @Nullable Instant changedSince;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("changeset_id", changeset)
                .is("path", path)
                .fromOf("changeset_id", "changeset", "changeset_id", "created_at", changedSince);
    }
}
