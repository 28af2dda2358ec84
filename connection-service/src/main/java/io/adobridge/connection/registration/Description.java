package io.adobridge.connection.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Action;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.audit.Deed;
import io.adobridge.connection.audit.Subject;

/** What the audit says about a connection: all that people decide about it, and where it stands. No secret. */
final class Description {

    static Subject subject(Connection connection) {
        return Subject.connection(connection.id, connection.name, List.of(connection.owners));
    }

    static Deed ofNew(Connection connection, Actor by) {
        return new Deed(by, Action.CONNECTION_REGISTERED, subject(connection), Map.of(), of(connection));
    }

    static Deed ofGone(Connection connection, Actor by) {
        return new Deed(by, Action.CONNECTION_REMOVED, subject(connection), of(connection), Map.of());
    }

    static Map<String, @Nullable Object> of(Connection connection) {
        var description = new LinkedHashMap<String, @Nullable Object>();
        description.put("name", connection.name);
        description.put("description", connection.description);
        description.put("tags", List.of(connection.tags));
        description.put("owners", List.of(connection.owners));
        description.put("organization", connection.host.organization);
        description.put("collectionUrl", connection.host.collectionUrl);
        description.put("projects", List.of(connection.projects));
        description.put("reporting", connection.reporting);
        description.put("integrations", integrations(connection));
        description.put("customHeaders", List.of(connection.headerNames));
        description.put("proxy", connection.proxy);
        description.put("caBundle", connection.caBundle);
        description.put("auth", connection.login.auth.key());
        description.put("tenant", connection.login.tenant);
        description.put("clientId", connection.login.clientId);
        description.put("authority", connection.login.authority);
        description.put("secretVersion", connection.secretVersion);
        description.put("expiresOn", connection.expiresOn);
        description.put("state", connection.state().key());
        description.put("stateReason", connection.stateReason);
        return description;
    }

    private static Map<String, Boolean> integrations(Connection connection) {
        return connection.integrations.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().key(), entry -> entry.getValue().enabled, (one, other) -> one,
                        TreeMap::new));
    }

    private Description() {
    }
}
