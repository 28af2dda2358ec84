package io.adobridge.connection.personal;

import java.util.UUID;

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
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.adobridge.connection.access.Roles;
import io.adobridge.kit.access.CallerProvider;
import io.smallrye.mutiny.Uni;

/** One's own token for a connection. An administrator sees no other than the own one, too. */
@Path("/api/v1/connections/{id}/personal-token")
@Tag(name = "Personal tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({ Roles.WRITE, Roles.ADMIN })
public class PersonalTokenResource {

    private static final String SAVE = """
            {"token": "<personal access token>", "expiresOn": "2027-06-30"}""";
    private static final String VIEW = """
            {"identity": {"id": "d6245f20-2af8-44f4-9451-8107cb2767db", "displayName": "Ada"}, "expiresOn": "2027-06-30",
             "savedAt": "2026-11-21T08:00:00Z"}""";

    private final PersonalTokens tokens;
    private final CallerProvider callers;

    PersonalTokenResource(PersonalTokens tokens, CallerProvider callers) {
        this.tokens = tokens;
        this.callers = callers;
    }

    /** It has to hold; from then on imports take only what it may read. */
    @PUT
    @Operation(operationId = "savePersonalToken", summary = "Keeps the caller's own token, in place of the one before")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "token", value = SAVE)))
    @APIResponse(responseCode = "200", description = "Kept", content = @Content(schema = @Schema(implementation = PersonalTokenView.class), examples = @ExampleObject(name = "kept", value = VIEW)))
    @APIResponse(responseCode = "404", description = "There is no such connection that the caller reaches")
    @APIResponse(responseCode = "422", description = "It does not hold; the one before stays in use")
    public Uni<PersonalTokenView> save(@PathParam("id") UUID id, @NotNull @Valid SavePersonalToken request) {
        return tokens.save(id, callers.caller(), request);
    }

    /** Whom it acts as and until when it is good; never the token. */
    @GET
    @Operation(operationId = "getPersonalToken", summary = "Tells what is known of the caller's own token")
    @APIResponse(responseCode = "200", description = "It is kept", content = @Content(schema = @Schema(implementation = PersonalTokenView.class), examples = @ExampleObject(name = "kept", value = VIEW)))
    @APIResponse(responseCode = "404", description = "There is none, or no such connection")
    public Uni<PersonalTokenView> get(@PathParam("id") UUID id) {
        return tokens.view(id, callers.caller());
    }

    /** Every version of it goes. */
    @DELETE
    @Operation(operationId = "removePersonalToken", summary = "Removes the caller's own token")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "There is none, or no such connection")
    public Uni<Void> remove(
            @PathParam("id") @Parameter(example = "5f0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11") UUID id) {
        return tokens.remove(id, callers.caller());
    }
}
