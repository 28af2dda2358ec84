package io.adobridge.reporting.findings;

import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.Executor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.adobridge.kit.platform.CallerContext;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.access.Reaches;
import io.adobridge.reporting.sarif.Sarif;
import io.adobridge.reporting.sarif.SarifReader;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** Findings over HTTP. */
@Path(FindingsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Findings", description = "What tools find in the code of pull requests")
class FindingsResource {

    static final String PATH = "/api/v1/findings";

    private final FindingsIntake intake;
    private final FindingsList list;
    private final Reaches reaches;

    FindingsResource(FindingsIntake intake, FindingsList list, Reaches reaches) {
        this.intake = intake;
        this.list = list;
        this.reaches = reaches;
    }

    /** The body is read as it arrives, and so on a thread that may wait; everything else happens where the request came in. */
    @POST
    @Blocking
    @RolesAllowed("reports:write")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(summary = "Report findings on a pull request", description = "Role reports:write. SARIF 2.1.0, plain or gzip, up to "
            + "50 MiB unpacked and 20,000 results. It tells all that the source finds now: threads of findings that it no more "
            + "tells are resolved. Accepted means kept.")
    @RequestBody(required = true, content = @Content(mediaType = "application/sarif+json", schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "one error", value = FindingsExamples.SARIF)))
    @APIResponse(responseCode = "202", description = "Accepted", content = @Content(schema = @Schema(implementation = FindingsView.class), examples = @ExampleObject(name = "accepted", value = FindingsExamples.FINDINGS)))
    public Uni<FindingsView> report(@BeanParam @Valid FindingsAbout about,
            @HeaderParam("Idempotency-Key") @Nullable @Size(max = 255) String key, InputStream body) {
        about.place().requireOne();
        Reach known = reaches.current();
        Executor caller = CallerContext.current();
        Sarif sarif = SarifReader.read(body);
        return Uni.createFrom().voidItem().emitOn(caller)
                .chain(() -> reach(about, known))
                .chain(reach -> intake.accept(about, sarif, reach, key).chain(id -> intake.require(id, reach)));
    }

    private Uni<Reach> reach(FindingsAbout about, Reach known) {
        return about.connectionId == null ? Uni.createFrom().item(known) : reaches.including(about.connectionId);
    }

    @GET
    @RolesAllowed("reports:read")
    @Operation(summary = "List reported findings", description = "Role reports:read. Newest first, counted, without their deliveries.")
    @APIResponse(responseCode = "200", description = "A page of reports", content = @Content(examples = @ExampleObject(name = "one", value = "{\"items\":["
            + FindingsExamples.LISTED + "],\"next\":null}")))
    public Uni<PageOf<FindingsView>> list(@QueryParam("connection") @Nullable UUID connection,
            @QueryParam("source") @Nullable @Size(max = 100) String source,
            @QueryParam("pullRequest") @Nullable Integer pullRequest,
            @BeanParam @Valid PageRequest page) {
        return list.page(reaches.current(), new FindingsList.Filter(connection, source, pullRequest), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("reports:read")
    @Operation(summary = "Show reported findings", description = "Role reports:read. Counted, with their delivery and its state.")
    @APIResponse(responseCode = "200", description = "The findings", content = @Content(schema = @Schema(implementation = FindingsView.class), examples = @ExampleObject(name = "some", value = FindingsExamples.FINDINGS)))
    public Uni<FindingsView> show(@PathParam("id") UUID id) {
        return intake.require(id, reaches.current());
    }
}
