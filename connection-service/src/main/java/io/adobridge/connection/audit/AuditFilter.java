package io.adobridge.connection.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a reading of the audit is narrowed to; a resource takes it as {@code @BeanParam}. */
@SuppressWarnings("NullAway.Init") // filled in from the query
public class AuditFilter {

    @QueryParam("connection")
    @Parameter(description = "Id of the connection, or of whatever else it was done to")
    public @Nullable UUID connection;

    @QueryParam("action")
    @Parameter(description = "An action; several for any of them")
    public List<Action> actions;

    @QueryParam("actor")
    @Parameter(description = "Who did it: the subject of the token, or the name in any case")
    public @Nullable String actor;

    @QueryParam("since")
    @Parameter(description = "From this moment on", example = "2026-11-21T00:00:00Z")
    public @Nullable OffsetDateTime since;

    @QueryParam("until")
    @Parameter(description = "Before this moment", example = "2026-11-22T00:00:00Z")
    public @Nullable OffsetDateTime until;
}
