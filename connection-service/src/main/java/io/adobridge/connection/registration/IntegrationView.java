package io.adobridge.connection.registration;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.target.Service;
import io.adobridge.connection.verification.ConnectionState;

/**
 * A chosen service of a connection.
 *
 * @param name name of the connection and of the service
 * @param enabled whether the other services use it
 * @param state {@code disabled} when switched off, {@code degraded} when the last verification could not use it; otherwise as
 *        the connection
 * @param stateReason what the last verification found wrong with this service, null for nothing
 */
public record IntegrationView(Service service, String name, boolean enabled, ConnectionState state,
        @Nullable String stateReason) {

    /** The integrations of a connection, in the order of the services. */
    static List<IntegrationView> of(Connection connection) {
        return connection.integrations.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> of(connection, each.getKey(), each.getValue()))
                .toList();
    }

    private static IntegrationView of(Connection connection, Service service, Integration integration) {
        return new IntegrationView(service, service.integrationOf(connection.name), integration.enabled,
                Integration.state(integration.enabled, integration.reason, connection.state), integration.reason);
    }
}
