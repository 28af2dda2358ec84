package io.adobridge.reporting.source;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.access.Reaches;
import io.smallrye.mutiny.Uni;

/** What a source reports, over HTTP. */
@Path("/api/v1/sources/{source}/reporting")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "Tool instances that report quality gates")
class ReportingResource {

    private final SourceRegistry registry;
    private final Reaches reaches;

    ReportingResource(SourceRegistry registry, Reaches reaches) {
        this.registry = registry;
        this.reaches = reaches;
    }

    @PUT
    @RolesAllowed("reports:write")
    @Operation(summary = "Change what a source reports", description = "Role reports:write, and the source's entity tag as If-Match. Holds "
            + "for what is reported from then on; what stands at Azure DevOps stays.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ChangeReporting.class), examples = @ExampleObject(name = "pipeline failures", value = ChangeReporting.EXAMPLE)))
    @APIResponse(responseCode = "200", description = "The source as it is now", content = @Content(schema = @Schema(implementation = SourceView.class), examples = @ExampleObject(name = "SonarQube", value = SourceExamples.SOURCE)))
    public Uni<RestResponse<SourceView>> change(@PathParam("source") String ref, @NotNull @Valid ChangeReporting asked,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new SourceTagMissing();
        }
        return registry.change(ref, asked, ifMatch.strip(), reaches.current())
                .map(view -> RestResponse.ResponseBuilder.ok(view).tag(new EntityTag(view.tag())).build());
    }
}
