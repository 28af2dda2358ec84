package io.adobridge.reporting.provisioning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.access.Reaches;
import io.adobridge.reporting.provisioning.ProjectImport.Wish;
import io.smallrye.mutiny.Uni;

/** Projects at a source's SonarQube, over HTTP. */
@Path("/api/v1/sources/{source}/projects/{projectKey}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "SonarQube")
class ProjectResource {

    private final ProjectImport imports;
    private final Reaches reaches;

    ProjectResource(ProjectImport imports, Reaches reaches) {
        this.imports = imports;
        this.reaches = reaches;
    }

    @PUT
    @RolesAllowed("reports:write")
    @Operation(summary = "Import a repository into SonarQube", description = "Role reports:write. Sees to it that SonarQube has the "
            + "project, that its webhook calls this source with the source's secret, and that the key is mapped to the repository. "
            + "Whatever is there already stays; asking again mends what is missing.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ImportRepository.class), examples = @ExampleObject(name = "by name", value = ImportRepository.EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Everything is there", content = @Content(schema = @Schema(implementation = ImportedProject.class), examples = @ExampleObject(name = "created", value = ImportedProject.EXAMPLE)))
    public Uni<ImportedProject> bring(@PathParam("source") String source,
            @PathParam("projectKey") @Pattern(regexp = "[A-Za-z0-9._:-]{1,400}", message = "must be a project key: letters, digits and . _ : -") String projectKey,
            @NotNull @Valid ImportRepository asked) {
        return reach(asked).chain(reach -> imports.bring(new Wish(source, projectKey, asked), reach));
    }

    private Uni<Reach> reach(ImportRepository asked) {
        return asked.connectionId() == null ? Uni.createFrom().item(reaches.current())
                : reaches.including(asked.connectionId());
    }
}
