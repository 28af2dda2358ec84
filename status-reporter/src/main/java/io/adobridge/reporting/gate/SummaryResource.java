package io.adobridge.reporting.gate;

import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.adobridge.reporting.access.Reaches;
import io.adobridge.reporting.rendering.GateSummary;
import io.smallrye.mutiny.Uni;

/**
 * A quality gate as a page for people. The header {@value #STATUS} repeats its status, for scripts that have nothing to read
 * JSON with.
 */
@Path("/api/v1/quality-gates/{id}/summary")
@Tag(name = "Quality gates", description = "Verdicts of any tool")
class SummaryResource {

    static final String STATUS = "Quality-Gate-Status";

    private static final String MARKDOWN = "text/markdown;charset=utf-8";
    private static final String HTML = "text/html;charset=utf-8";
    private static final String EXAMPLE = """
            ## ❌ Quality gate failed: strict

            Reported by **sonar** for Fabrikam/demo-svc, commit 7a60720e, pull request 17.

            | Condition | Value | Fails when | Result |
            |---|---|---|---|
            | violations | 4 | &#62; 0 | ❌ failed |
            """;

    private final QualityGates gates;
    private final Reaches reaches;

    SummaryResource(QualityGates gates, Reaches reaches) {
        this.gates = gates;
        this.reaches = reaches;
    }

    @GET
    @Produces(MARKDOWN)
    @RolesAllowed("reports:read")
    @Operation(summary = "Summarize a quality gate", description = "Role reports:read. As Markdown or HTML, for the summary of a "
            + "build; the header Quality-Gate-Status repeats the status.")
    @APIResponse(responseCode = "200", description = "The summary", content = {
            @Content(mediaType = "text/markdown", examples = @ExampleObject(name = "failed", value = EXAMPLE)),
            @Content(mediaType = MediaType.TEXT_HTML, examples = @ExampleObject(name = "failed", value = "<!DOCTYPE html><html lang=\"en\">…</html>")) })
    public Uni<RestResponse<String>> markdown(@PathParam("id") UUID id) {
        return summary(id, GateSummary::markdown);
    }

    @GET
    @Produces(HTML)
    @RolesAllowed("reports:read")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> html(@PathParam("id") UUID id) {
        return summary(id, GateSummary::html);
    }

    /** Texts come from tools: a browser is told to run and load nothing, and to guess nothing. */
    private Uni<RestResponse<String>> summary(UUID id, Function<GateSummary, String> form) {
        return gates.summary(id, reaches.current())
                .map(gate -> RestResponse.ResponseBuilder.ok(form.apply(gate))
                        .header(STATUS, gate.verdict().status().wire())
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .header("X-Content-Type-Options", "nosniff")
                        .build());
    }
}
