package io.adobridge.reporting.gate;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.rendering.Badge;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.source.Sources;
import io.smallrye.mutiny.Uni;

/** The latest status of a source as a picture, for pages that can send no token; only of sources that ask for it. */
@Path("/api/v1/badges")
@Tag(name = "Badges", description = "The latest status as a picture")
class BadgeResource {

    private static final String SVG = "image/svg+xml";

    private final Sources sources;
    private final QualityGates gates;

    BadgeResource(Sources sources, QualityGates gates) {
        this.sources = sources;
        this.gates = gates;
    }

    @GET
    @Path("{source}.svg")
    @Produces(SVG)
    @PermitAll
    @SecurityRequirementsSet
    @Operation(summary = "Show a badge", description = "No token needed, where the source's report.badge is true; otherwise there "
            + "is none. Shows the latest status apart from pull requests; unknown before the first.")
    @APIResponse(responseCode = "200", description = "The picture", content = @Content(mediaType = SVG, examples = @ExampleObject(name = "passed", value = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"104\" height=\"20\" role=\"img\" aria-label=\"sonar: passed\"></svg>")))
    @APIResponse(responseCode = "404", description = "There is no such source, or it wants no badge")
    public Uni<RestResponse<String>> badge(@PathParam("source") String source,
            @QueryParam("branch") @Nullable @Size(max = 500) String branch) {
        return sources.find(source)
                .map(found -> found.filter(known -> known.report().badge()).orElseThrow(() -> new BadgeNotFound(source)))
                .chain(known -> picture(known, Optional.ofNullable(branch)))
                .map(BadgeResource::fresh);
    }

    private Uni<String> picture(KnownSource source, Optional<String> branch) {
        return gates.latest(source.id(), branch)
                .map(latest -> latest.map(status -> Badge.of(source.name(), status))
                        .orElseGet(() -> Badge.unknown(source.name())));
    }

    private static RestResponse<String> fresh(String picture) {
        return RestResponse.ResponseBuilder.ok(picture).header("Cache-Control", "max-age=60")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'").build();
    }
}
