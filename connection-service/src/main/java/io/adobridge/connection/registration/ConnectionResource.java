package io.adobridge.connection.registration;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.adobridge.connection.access.Roles;
import io.adobridge.connection.target.Service;
import io.adobridge.kit.access.CallerProvider;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;

/** Registers and shows connections. */
@Path("/api/v1/connections")
@Tag(name = "Connections")
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionResource {

    private final ConnectionRegistry registry;
    private final Connections connections;
    private final ConnectionList list;
    private final CallerProvider callers;

    ConnectionResource(ConnectionRegistry registry, Connections connections, ConnectionList list,
            CallerProvider callers) {
        this.registry = registry;
        this.connections = connections;
        this.list = list;
        this.callers = callers;
    }

    /** Answers 201 with the connection, its address and entity tag. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "registerConnection", summary = "Registers a connection; it has to hold first")
    @RequestBody(content = @Content(examples = { @ExampleObject(name = "services", value = Examples.REGISTER),
            @ExampleObject(name = "entra", value = Examples.REGISTER_ENTRA) }))
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = ConnectionView.class), examples = @ExampleObject(name = "connection", value = Examples.CONNECTION)))
    @APIResponse(responseCode = "422", description = "It does not hold, names no organization, or the key was used for another request")
    public Uni<RestResponse<String>> register(@NotNull @Valid RegisterConnection request,
            @QueryParam("validate") @DefaultValue("true") @Parameter(description = "false to save it as it is: degraded, until it is verified within seconds") boolean verify,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7E]{1,200}") @Nullable String key) {
        return registry.register(new Registration(request, callers.caller(), key, verify))
                .map(registered -> RestResponse.ResponseBuilder
                        .<String> create(RestResponse.Status.CREATED, registered.body())
                        .location(URI.create("/api/v1/connections/" + registered.id()))
                        .header(HttpHeaders.ETAG, registered.etag().text())
                        .build());
    }

    /** A page of the connections that the caller reaches, by name. */
    @GET
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "listConnections", summary = "Lists the connections that the caller reaches, by name")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(schema = @Schema(type = SchemaType.OBJECT, properties = {
            @SchemaProperty(name = "items", type = SchemaType.ARRAY, implementation = ConnectionSummary.class),
            @SchemaProperty(name = "next", type = SchemaType.STRING) }), examples = @ExampleObject(name = "page", value = Examples.LIST)))
    public Uni<PageOf<ConnectionSummary>> list(@BeanParam @Valid PageRequest page,
            @QueryParam("name") @Parameter(description = "Part of the name, in any case") @Nullable String name,
            @QueryParam("service") @Parameter(description = "A chosen service") @Nullable Service service,
            @QueryParam("tag") @Parameter(description = "A tag, exactly") @Nullable String tag) {
        return list.page(callers.caller(), new ConnectionList.Filter(name, service, tag), page.after(1), page.limit);
    }

    /** The connection with its entity tag. */
    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "getConnection", summary = "Shows a connection")
    @APIResponse(responseCode = "200", description = "The connection", content = @Content(schema = @Schema(implementation = ConnectionView.class), examples = @ExampleObject(name = "connection", value = Examples.CONNECTION)))
    @APIResponse(responseCode = "404", description = "There is none that the caller reaches")
    public Uni<RestResponse<ConnectionView>> get(@PathParam("id") UUID id) {
        return connections.view(id, callers.caller()).map(Stated::toResponse);
    }
}
