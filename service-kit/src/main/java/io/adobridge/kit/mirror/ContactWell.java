package io.adobridge.kit.mirror;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.health.api.Wellness;

/** Tells operators how old the knowledge of the connections is; it never takes a replica out of service. */
@Wellness
@ApplicationScoped
@IfBuildProperty(name = "adobridge.mirror.enabled", stringValue = "true")
class ContactWell implements HealthCheck {

    private final Contact contact;

    ContactWell(Contact contact) {
        this.contact = contact;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("connection-service").status(!contact.isLost())
                .withData("connections", knowledge(contact.heardAt()))
                .build();
    }

    private String knowledge(@Nullable Instant heardAt) {
        if (heardAt == null) {
            return "not known yet";
        }
        return (contact.isLost() ? "last known state of " : "as of ") + heardAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
