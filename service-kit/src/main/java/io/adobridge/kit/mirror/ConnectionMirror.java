package io.adobridge.kit.mirror;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.adobridge.kit.access.Caller;

/**
 * Every connection in its last known state. What changes is announced as a {@link ConnectionChanged} event, once per
 * change and replica, after the mirror shows it.
 */
@ApplicationScoped
public class ConnectionMirror {

    private final Map<UUID, EffectiveConnection> known = new ConcurrentHashMap<>();
    private final Event<ConnectionChanged> changes;

    private volatile boolean complete;

    ConnectionMirror(Event<ConnectionChanged> changes) {
        this.changes = changes;
    }

    /** All connections, by name. */
    public List<EffectiveConnection> all() {
        return known.values().stream().sorted(Comparator.comparing(EffectiveConnection::name)).toList();
    }

    public Optional<EffectiveConnection> find(UUID id) {
        return Optional.ofNullable(known.get(id));
    }

    /** The connection; {@link ConnectionNotFound} when there is none. */
    public EffectiveConnection require(UUID id) {
        return find(id).orElseThrow(() -> new ConnectionNotFound(id));
    }

    /** The connection as this caller may see it; one that is out of reach is not found. */
    public EffectiveConnection require(UUID id, Caller caller) {
        return find(id).filter(connection -> caller.reaches(connection.owners()))
                .orElseThrow(() -> new ConnectionNotFound(id));
    }

    /** Whether connection-service has been heard since the start, so that a connection not listed does not exist. */
    public boolean isComplete() {
        return complete;
    }

    void put(EffectiveConnection connection) {
        known.put(connection.id(), connection);
        changes.fire(new ConnectionChanged(connection.id(), connection.generation(), false));
    }

    void remove(UUID id, long generation) {
        if (known.remove(id) != null || !complete) {
            changes.fire(new ConnectionChanged(id, generation, true));
        }
    }

    void markComplete() {
        complete = true;
    }

    boolean knows(UUID id, long generation) {
        return find(id).filter(connection -> connection.generation() >= generation).isPresent();
    }
}
