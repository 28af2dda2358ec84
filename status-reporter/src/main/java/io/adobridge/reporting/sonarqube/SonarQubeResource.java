package io.adobridge.reporting.sonarqube;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;

/** SonarQube's webhook over HTTP: open to everybody, proved by its signature. */
@Path("/api/v1/webhooks/sonarqube/{source}")
@Tag(name = "Webhooks", description = "What tools call by themselves")
class SonarQubeResource {

    private static final String ANALYSIS = """
            {"serverUrl":"https://sonar.example.com","taskId":"78bfca6c-7885-4ad1-a516-91050e7ed1f7","status":"SUCCESS",
             "analysedAt":"2026-11-21T00:38:14+0000","revision":"7a60720e261505baf66bbc06f23098165092f7b7",
             "project":{"key":"demo-svc","name":"demo-svc","url":"https://sonar.example.com/dashboard?id=demo-svc"},
             "branch":{"name":"main","type":"BRANCH","isMain":true},
             "qualityGate":{"name":"strict","status":"ERROR","conditions":[{"metric":"violations",
             "operator":"GREATER_THAN","value":"4","status":"ERROR","errorThreshold":"0"}]},"properties":{}}""";

    private static final String ACCEPTED = """
            {"id":"8e6d1a90-30a1-4f5e-9a1e-7c1f1a0b2c3d","taskId":"78bfca6c-7885-4ad1-a516-91050e7ed1f7"}""";

    private final SonarQubeIntake intake;

    SonarQubeResource(SonarQubeIntake intake) {
        this.intake = intake;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @SecurityRequirementsSet
    @Operation(summary = "Take an analysis of SonarQube", description = "Proved by the HMAC-SHA256 of the raw body with the source's "
            + "secret. A task that comes again is answered as the first time.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, examples = @ExampleObject(name = "failed gate", value = ANALYSIS)))
    @APIResponse(responseCode = "202", description = "Accepted", content = @Content(schema = @Schema(implementation = Accepted.class), examples = @ExampleObject(name = "accepted", value = ACCEPTED)))
    public Uni<Accepted> take(@PathParam("source") String source,
            @HeaderParam("X-Sonar-Webhook-HMAC-SHA256") @Nullable String signature, byte @Nullable [] body) {
        return intake.take(source, new Signature(signature), body == null ? new byte[0] : body);
    }

    /**
     * The answer to an analysis, the same however often it comes.
     *
     * @param id of the quality gate, as in {@code GET /quality-gates/{id}}
     */
    record Accepted(UUID id, String taskId) {
    }
}
