package io.adobridge.ingestion.boards.deletions;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which deleted work items are wanted; all conditions must hold. */
public class DeletedWorkItemFilter {

    @QueryParam("project")
    @Parameter(description = "Of this project")
    public @Nullable UUID project;

    @QueryParam("type")
    @Parameter(description = "Of this type")
    public @Nullable String type;

    @QueryParam("deletedBy")
    @Parameter(description = "Deleted by: sign-in name")
    public @Nullable String deletedBy;

    @QueryParam("from")
    @Parameter(description = "Deleted at or after")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Deleted before")
    public @Nullable Instant to;

    @QueryParam("removed")
    @Parameter(description = "With those that have left their bin: restored, or destroyed")
    public boolean removed;

    @QueryParam("outcome")
    @Parameter(description = "Which left their bin like this: `restored` or `destroyed`; with `removed=true`")
    public @Nullable String outcome;

    Where where(UUID connection) {
        return Where.of(connection)
                .is("project_id", project)
                .is("type", type)
                .is("outcome", outcome)
                .isOneOf(deletedBy, "deleted_by")
                .from("deleted_date", from)
                .before("deleted_date", to)
                .when(!removed, "removed_at IS NULL");
    }
}
