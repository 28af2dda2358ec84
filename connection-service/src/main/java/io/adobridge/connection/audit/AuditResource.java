package io.adobridge.connection.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.adobridge.connection.access.Roles;
import io.adobridge.kit.access.CallerProvider;
import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Shows who did what. */
@Path("/api/v1/audit")
@Tag(name = "Audit")
public class AuditResource {

    private static final String NDJSON = "application/x-ndjson;qs=0.1";

    private static final String PAGE = """
            {"items": [{"id": 4711, "at": "2026-11-21T08:00:00Z", "action": "connection.token.replaced",
              "on": {"kind": "connection", "id": "5f0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11", "name": "Contoso"},
              "by": {"name": "ada", "subject": "8a3f", "issuer": "https://login.example.com"},
              "before": {"secretVersion": 2}, "after": {"secretVersion": 3}}], "next": null}""";

    private final AuditList entries;
    private final CallerProvider callers;

    AuditResource(AuditList entries, CallerProvider callers) {
        this.entries = entries;
        this.callers = callers;
    }

    /** A page, newest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "listAudit", summary = "Lists who did what to the connections that the caller reaches, newest first", description = "With `Accept: application/x-ndjson` every entry that fits is streamed, one JSON object a line, without a limit.")
    @APIResponse(responseCode = "200", description = "A page, or with application/x-ndjson everything", content = @Content(examples = @ExampleObject(name = "page", value = PAGE)))
    public Uni<PageOf<AuditView>> list(@BeanParam @Valid PageRequest page, @BeanParam AuditFilter filter) {
        Cursor after = page.after(1);
        return entries.page(callers.caller(), filter, after == null ? null : after.number(0), page.limit + 1)
                .map(rows -> PageOf.of(rows, page.limit, last -> Cursor.encode(last.id())));
    }

    /** All of it, one entry a line, as fast as the caller takes it. */
    @GET
    @Produces(NDJSON)
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(hidden = true)
    public Multi<AuditView> stream(@BeanParam AuditFilter filter) {
        return entries.all(callers.caller(), filter);
    }
}
