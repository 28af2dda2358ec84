package io.adobridge.ingestion.hooks;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

import io.adobridge.ingestion.reading.Reader;
import io.adobridge.ingestion.stream.Streams;
import io.smallrye.mutiny.Uni;

@Path("/api/v1/connections/{connection}/hooks/secret")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service hooks")
class HookSecretResource {

    private static final String EXAMPLE = """
            {"path":"/hooks/azure-devops/8c4d2f0a-53f1-4a0e-9f0b-0c7c1f6b1a11","username":"adobridge",
            "password":"shown-this-once"}""";

    private final HookSecrets secrets;
    private final Streams streams;
    private final Reader reader;

    HookSecretResource(HookSecrets secrets, Streams streams, Reader reader) {
        this.secrets = secrets;
        this.streams = streams;
        this.reader = reader;
    }

    @PUT
    @RolesAllowed("ingestion:write")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(summary = "Makes a new secret for the connection's service hooks", description = "Needs the role `ingestion:write`. "
            + "The secret is shown this once; the one before is valid for another 24 hours. "
            + "Subscriptions that this service has made get it by themselves.")
    @APIResponse(responseCode = "200", description = "What to enter at the subscription", content = @Content(example = EXAMPLE))
    @APIResponse(responseCode = "404", description = "No connection that the caller reaches")
    public Uni<HookAccess> replace(@PathParam("connection") UUID connection) {
        reader.admit(connection);
        return secrets.replace(connection)
                .call(() -> streams.runNow(connection, HookSecrets.SUBSCRIPTIONS))
                .map(password -> new HookAccess("/hooks/azure-devops/" + connection, HookSecrets.USER, password.reveal()));
    }

    /** @param path below this service's public address */
    record HookAccess(String path, String username, String password) {

        @Override
        public String toString() {
            return "HookAccess[path=" + path + "]";
        }
    }
}
