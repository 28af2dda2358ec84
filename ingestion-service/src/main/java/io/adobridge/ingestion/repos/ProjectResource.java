package io.adobridge.ingestion.repos;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.adobridge.ingestion.reading.Reader;
import io.adobridge.ingestion.reading.Where;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

@Path("/api/v1/connections/{connection}/projects")
@RolesAllowed("ingestion:read")
@Tag(name = "Repositories")
class ProjectResource {

    private final Reader reader;

    ProjectResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists the projects of a connection", description = "Needs the role `ingestion:read`.")
    @APIResponse(responseCode = "200", content = @Content(example = ProjectView.EXAMPLE))
    public Uni<RestResponse<PageOf<ProjectView>>> list(@PathParam("connection") UUID connection,
            @BeanParam @Valid ProjectFilter filter,
            @BeanParam @Valid PageRequest page) {
        return reader.page(ProjectView.ENTITY, filter.where(connection), page);
    }

    @GET
    @Path("{project}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Shows a project", description = "Needs the role `ingestion:read`.")
    @APIResponse(responseCode = "200", content = @Content(example = ProjectView.ONE))
    @APIResponse(responseCode = "404", description = "The project is not known (yet)")
    public Uni<RestResponse<ProjectView>> show(@PathParam("connection") UUID connection, @PathParam("project") UUID project) {
        return reader.one(ProjectView.ENTITY, Where.of(connection).is("project_id", project), "project " + project);
    }

    @GET
    @Produces(Reader.NDJSON)
    @Operation(summary = "Lists all projects of a connection, one per line")
    public Multi<byte[]> stream(@PathParam("connection") UUID connection, @BeanParam @Valid ProjectFilter filter) {
        return reader.export(ProjectView.ENTITY, filter.where(connection));
    }
}
