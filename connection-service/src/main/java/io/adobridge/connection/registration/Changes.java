package io.adobridge.connection.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Action;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.audit.AuditLog;
import io.adobridge.connection.audit.Deed;
import io.adobridge.connection.audit.Subject;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Changes rows of connections, and writes each change down for the audit in the transaction that makes it. */
@ApplicationScoped
class Changes {

    private final ConnectionRepository connections;
    private final AuditLog audit;

    Changes(ConnectionRepository connections, AuditLog audit) {
        this.connections = connections;
        this.audit = audit;
    }

    /** Enters a new row. */
    @WithTransaction
    Uni<Connection> enter(Connection connection, Actor by) {
        return connections.persistAndFlush(connection)
                .call(saved -> audit.record(Description.ofNew(saved, by)));
    }

    /** Does something to a row, and returns it as it is then. */
    @WithTransaction
    Uni<Connection> change(UUID id, Actor by, Action action, Consumer<Connection> verb) {
        return connections.require(id)
                .map(connection -> Changed.by(connection, verb))
                .call(changed -> audit.record(changed.deed(by, action)))
                .call(connections::flush)
                .map(Changed::connection);
    }

    private record Changed(Connection connection, List<String> owners, Map<String, @Nullable Object> before) {

        static Changed by(Connection connection, Consumer<Connection> verb) {
            var before = Description.of(connection);
            List<String> owners = List.of(connection.owners);
            verb.accept(connection);
            return new Changed(connection, owners, before);
        }

        /** A hand-over is read by those who gave and by those who got. */
        private Subject subject() {
            return Subject.connection(connection.id, connection.name,
                    Stream.concat(Arrays.stream(connection.owners), owners.stream()).distinct().toList());
        }

        Deed deed(Actor by, Action action) {
            return new Deed(by, action, subject(), before, Description.of(connection));
        }
    }
}
