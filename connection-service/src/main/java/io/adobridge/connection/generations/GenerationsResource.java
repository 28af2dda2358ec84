package io.adobridge.connection.generations;

import java.time.Duration;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.adobridge.connection.access.Roles;
import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.repository.RepositorySwitches;
import io.adobridge.kit.access.CallerProvider;
import io.smallrye.mutiny.Uni;

/** What the other services follow. */
@Path("/api/v1/connections")
@Tag(name = "For the other services")
@Produces(MediaType.APPLICATION_JSON)
public class GenerationsResource {

    private static final String GENERATIONS = """
            {"items": [{"id": "5f0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11", "generation": 7, "deleted": false}], "next": null}""";
    private static final String EFFECTIVE = """
            {"id": "5f0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11", "name": "Contoso", "generation": 7, "state": "active",
             "host": {"kind": "services", "organization": "contoso"}, "owners": ["platform"], "projects": ["Fabrikam"],
             "integrations": [{"service": "repos", "name": "Contoso - Repos", "enabled": true}],
             "disabledRepositories": [], "auth": "pat",
             "secret": {"path": "connections/5f0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11", "version": 3},
             "proxy": null, "caBundle": null}""";

    private final GenerationFeed feed;
    private final Connections connections;
    private final RepositorySwitches switches;
    private final CallerProvider callers;

    GenerationsResource(GenerationFeed feed, Connections connections, RepositorySwitches switches, CallerProvider callers) {
        this.feed = feed;
        this.connections = connections;
        this.switches = switches;
        this.callers = callers;
    }

    /** 304 when nothing is new, at once or after the wait. */
    @GET
    @Path("generations")
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "listGenerations", summary = "Lists the generation of every connection, held until it is another list")
    @APIResponse(responseCode = "200", description = "The whole list", content = @Content(schema = @Schema(implementation = Generations.class), examples = @ExampleObject(name = "generations", value = GENERATIONS)))
    @APIResponse(responseCode = "304", description = "Nothing is new")
    public Uni<RestResponse<Generations>> generations(
            @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(30) @Parameter(description = "Seconds to wait for news") int wait,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return feed.next(callers.caller(), known, Duration.ofSeconds(wait))
                .map(now -> answer(now, known));
    }

    /**
     * The connection as the other services use it. The repositories are read after the generation, so that they are never older
     * than it says.
     */
    @GET
    @Path("{id}/effective")
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "getEffectiveConnection", summary = "Shows a connection as the other services use it")
    @APIResponse(responseCode = "200", description = "The connection", content = @Content(schema = @Schema(implementation = EffectiveConnection.class), examples = @ExampleObject(name = "effective", value = EFFECTIVE)))
    @APIResponse(responseCode = "404", description = "There is none that the caller reaches")
    public Uni<EffectiveConnection> effective(@PathParam("id") UUID id) {
        return connections.require(id, callers.caller())
                .chain(connection -> switches.switchedOff(id).map(off -> EffectiveConnection.of(connection, off)));
    }

    private static RestResponse<Generations> answer(TaggedGenerations now, @Nullable String known) {
        return now.etag().equals(known)
                ? RestResponse.ResponseBuilder.<Generations> create(RestResponse.Status.NOT_MODIFIED)
                        .header(HttpHeaders.ETAG, now.etag()).build()
                : RestResponse.ResponseBuilder.ok(now.generations()).header(HttpHeaders.ETAG, now.etag()).build();
    }
}
