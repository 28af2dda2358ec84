package io.adobridge.connection.repository;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.audit.Action;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.audit.AuditLog;
import io.adobridge.connection.audit.Deed;
import io.adobridge.connection.audit.Subject;
import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.registration.RegisteredConnection;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Which repositories take part in ingestion and reporting: all but those that people have switched off. */
@ApplicationScoped
public class RepositorySwitches {

    private final SwitchedOffRepositories off;
    private final Connections connections;
    private final AuditLog audit;
    private final Clock clock;

    RepositorySwitches(SwitchedOffRepositories off, Connections connections, AuditLog audit, Clock clock) {
        this.off = off;
        this.connections = connections;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ids of those that are switched off, in a fixed order. */
    @WithSession
    public Uni<List<UUID>> switchedOff(UUID connection) {
        return off.of(connection).map(all -> all.stream().map(each -> each.repositoryId).toList());
    }

    /** Switches one, and tells the other services by a new generation; to what it already is, nothing happens. */
    @WithTransaction
    Uni<Void> turn(RegisteredConnection connection, Turn turn) {
        return off.contains(connection.id(), turn.repository())
                .chain(isOff -> isOff != turn.enabled() ? Uni.createFrom().voidItem() : change(connection, turn));
    }

    private Uni<Void> change(RegisteredConnection connection, Turn turn) {
        Uni<?> row = turn.enabled() ? off.remove(connection.id(), turn.repository())
                : off.persistAndFlush(new SwitchedOffRepository(connection.id(), turn.repository(), clock.instant()));
        return row.chain(() -> connections.touch(connection.id()))
                .chain(() -> audit.record(deed(connection, turn)));
    }

    private static Deed deed(RegisteredConnection connection, Turn turn) {
        return new Deed(turn.by(), Action.REPOSITORY_SWITCHED, Subject.connection(connection.id(),
                connection.settings().labels().name(), connection.settings().owners()),
                turn.description(!turn.enabled()), turn.description(turn.enabled()));
    }

    /**
     * Somebody's wish.
     *
     * @param name what the repository is called, for the audit
     */
    record Turn(UUID repository, String name, boolean enabled, Actor by) {

        Map<String, @Nullable Object> description(boolean enabled) {
            return Map.of("repository", Map.of("id", repository, "name", name, "enabled", enabled));
        }
    }
}
