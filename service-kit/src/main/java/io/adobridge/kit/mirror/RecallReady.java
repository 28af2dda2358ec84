package io.adobridge.kit.mirror;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.quarkus.arc.properties.IfBuildProperty;

/**
 * A replica is ready once it has read from its database which connections were known last; before that, it would deny those
 * that its siblings answer for. It does not wait for connection-service.
 */
@Readiness
@ApplicationScoped
@IfBuildProperty(name = "adobridge.mirror.enabled", stringValue = "true")
class RecallReady implements HealthCheck {

    private final ConnectionFollower follower;

    RecallReady(ConnectionFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("last known connections").status(follower.hasRecalled()).build();
    }
}
