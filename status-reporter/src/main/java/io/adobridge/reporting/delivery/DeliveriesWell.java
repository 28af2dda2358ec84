package io.adobridge.reporting.delivery;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import io.adobridge.reporting.delivery.Backlog.Trouble;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;

/** Tells operators whose deliveries fail or were given up; it never takes a replica out of service. */
@Wellness
@ApplicationScoped
class DeliveriesWell implements AsyncHealthCheck {

    private static final int SHOWN = 100;

    private final Backlog backlog;

    DeliveriesWell(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return backlog.byConnection().map(DeliveriesWell::response)
                .onFailure().recoverWithItem(() -> HealthCheckResponse.named("deliveries").down()
                        .withData("database", "does not answer").build());
    }

    private static HealthCheckResponse response(List<Trouble> all) {
        List<Trouble> troubles = all.stream().filter(one -> one.failing() + one.dead() > 0).toList();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("deliveries").status(troubles.isEmpty());
        troubles.stream().limit(SHOWN).forEach(one -> response.withData(one.connection().toString(),
                one.failing() + " failing, " + one.dead() + " dead"));
        return response.build();
    }
}
