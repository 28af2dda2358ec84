package io.adobridge.reporting.following;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;

/** Tells operators of which connections ingestion-service tells nothing; it never takes a replica out of service. */
@Wellness
@ApplicationScoped
class EventsWell implements AsyncHealthCheck {

    private static final String NAME = "ingestion-service";

    private final CursorQueue cursors;

    EventsWell(CursorQueue cursors) {
        this.cursors = cursors;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return cursors.troubled().map(EventsWell::response)
                .onFailure().recoverWithItem(() -> HealthCheckResponse.named(NAME).down()
                        .withData("database", "does not answer").build());
    }

    private static HealthCheckResponse response(List<UUID> troubled) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME).status(troubled.isEmpty());
        troubled.forEach(connection -> response.withData(connection.toString(), "its events are not heard"));
        return response.build();
    }
}
