package io.adobridge.reporting.provisioning;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.access.Reaches;
import io.adobridge.reporting.idempotency.Digest;
import io.adobridge.reporting.source.Preconditions;
import io.smallrye.mutiny.Uni;

/** Where a source's SonarQube is, over HTTP. */
@Path("/api/v1/sources/{source}/server")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "SonarQube", description = "Setting projects up at SonarQube")
class ServerResource {

    private final Servers servers;
    private final Reaches reaches;

    ServerResource(Servers servers, Reaches reaches) {
        this.servers = servers;
        this.reaches = reaches;
    }

    @GET
    @RolesAllowed("reports:read")
    @Operation(summary = "Show where a source's SonarQube is", description = "Role reports:read. Without its token.")
    @APIResponse(responseCode = "200", description = "The server", content = @Content(schema = @Schema(implementation = ServerView.class), examples = @ExampleObject(name = "Server", value = ServerView.EXAMPLE)))
    public Uni<Response> show(@PathParam("source") String source, @Context Request request) {
        return shown(source, reaches.current()).map(view -> unlessKnown(request, view));
    }

    @PUT
    @RolesAllowed("reports:write")
    @Operation(summary = "Say where a source's SonarQube is", description = "Role reports:write. The token goes to Vault beside the "
            + "address, is sent nowhere else, and is never shown again. Another token is another PUT.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SetServer.class), examples = {
            @ExampleObject(name = "Server or Community Build", value = SetServer.EXAMPLE),
            @ExampleObject(name = "Cloud", value = SetServer.CLOUD) }))
    @APIResponse(responseCode = "200", description = "Kept", content = @Content(schema = @Schema(implementation = ServerView.class), examples = @ExampleObject(name = "Server", value = ServerView.EXAMPLE)))
    public Uni<Response> set(@PathParam("source") String source, @NotNull @Valid SetServer wanted, @Context Request request) {
        Reach reach = reaches.current();
        ServerView view = ServerView.of(wanted.server());
        return unlessAnother(request, source, reach, () -> servers.set(source, wanted.server(), reach)
                .replaceWith(() -> Response.ok(view).tag(tag(view)).build()));
    }

    @DELETE
    @RolesAllowed("reports:write")
    @Operation(summary = "Forget where a source's SonarQube is", description = "Role reports:write. With its token; what was set up there stays.")
    @APIResponse(responseCode = "204", description = "Forgotten", content = @Content(examples = @ExampleObject(name = "forgotten", value = "")))
    public Uni<Response> forget(@PathParam("source") String source, @Context Request request) {
        Reach reach = reaches.current();
        return unlessAnother(request, source, reach,
                () -> servers.forget(source, reach).replaceWith(() -> Response.noContent().build()));
    }

    private Uni<ServerView> shown(String source, Reach reach) {
        return servers.open(source, reach).map(opened -> ServerView.of(opened.server()));
    }

    /** A change that holds {@code If-Match} is made to that state only. */
    private Uni<Response> unlessAnother(Request request, String source, Reach reach, Supplier<Uni<Response>> change) {
        return shown(source, reach).map(view -> Optional.of(tag(view)))
                .onFailure(ServerNotSet.class).recoverWithItem(Optional.empty())
                .invoke(now -> Preconditions.require(request, now.orElse(null), ServerChanged::new))
                .chain(() -> change.get());
    }

    private static Response unlessKnown(Request request, ServerView view) {
        return Preconditions.known(request, tag(view), ServerChanged::new)
                .orElseGet(() -> Response.ok(view).tag(tag(view)).build());
    }

    private static EntityTag tag(ServerView view) {
        return new EntityTag(Digest.of(view).toString());
    }
}
