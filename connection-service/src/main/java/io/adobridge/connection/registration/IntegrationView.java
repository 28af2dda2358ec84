package io.adobridge.connection.registration;

import java.util.List;
import java.util.Map;

import io.adobridge.connection.target.Service;

/**
 * A chosen service of a connection.
 *
 * @param name name of the connection and of the service
 * @param enabled whether the other services use it
 */
public record IntegrationView(Service service, String name, boolean enabled) {

    /** The integrations of a connection, in the order of the services. */
    public static List<IntegrationView> of(String connection, Map<Service, Boolean> services) {
        return services.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> new IntegrationView(each.getKey(), each.getKey().integrationOf(connection), each.getValue()))
                .toList();
    }
}
