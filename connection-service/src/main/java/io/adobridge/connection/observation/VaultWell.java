package io.adobridge.connection.observation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheckResponse;

import io.adobridge.connection.secret.ConnectionSecrets;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;

/** Says whether Vault lets this service work; without it nothing is registered, but everything goes on. */
@Wellness
@ApplicationScoped
class VaultWell implements AsyncHealthCheck {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ConnectionSecrets secrets;

    VaultWell(ConnectionSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return secrets.requireAvailable(NOBODY)
                .map(available -> HealthCheckResponse.up("vault"))
                .onFailure().recoverWithItem(() -> HealthCheckResponse.down("vault"));
    }
}
