package io.adobridge.ingestion.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.adobridge.ingestion.reading.Reader;
import io.smallrye.mutiny.Uni;

@Path("/api/v1/connections/{connection}/events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ingestion:read")
@Tag(name = "Events")
class EventResource {

    /** Short enough to be at once for people, long enough for many followers on one database. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final EventLog log;
    private final Reader reader;
    private final Clock clock;

    EventResource(EventLog log, Reader reader, Clock clock) {
        this.log = log;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Follows what happens in a connection", description = "Needs the role `ingestion:read`. Oldest first; no event is left out.")
    @APIResponse(responseCode = "200", description = "What happened, or nothing after the wait", content = @Content(example = EventFeed.EXAMPLE))
    @APIResponse(responseCode = "404", description = "No connection that the caller reaches")
    public Uni<EventFeed> follow(@PathParam("connection") UUID connection,
            @Parameter(description = "Number of the last event that is known, 0 for none") @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @Parameter(description = "Seconds to wait for an event if there is none") @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(30) int wait,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        reader.admit(connection);
        Instant deadline = clock.instant().plusSeconds(wait);
        return Uni.createFrom().deferred(() -> log.after(connection, after, limit))
                .repeat().withDelay(LOOK_AGAIN).whilst(events -> events.isEmpty() && clock.instant().isBefore(deadline))
                .collect().last()
                .map(events -> EventFeed.of(events, after));
    }
}
