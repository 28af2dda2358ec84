package io.adobridge.kit.mirror;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.adobridge.kit.access.Caller;
import io.adobridge.kit.mirror.ConnectionsApi.Generation;

/**
 * Every connection in its last known state. What changes is announced as a {@link ConnectionChanged} event, once per
 * change and replica, after the mirror shows it.
 */
@ApplicationScoped
public class ConnectionMirror {

    private final Map<UUID, EffectiveConnection> known = new ConcurrentHashMap<>();
    private final Event<ConnectionChanged> changes;

    private volatile boolean stocked;
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

    /**
     * Whether there is a state to go by: what connection-service has told since the start, or what was known before it. A
     * connection not listed may have been registered since.
     */
    public boolean isStocked() {
        return stocked;
    }

    /** Begins with what was known last. */
    void recall(Collection<EffectiveConnection> lastKnown) {
        lastKnown.forEach(this::put);
        stocked = true;
    }

    /** Shows a connection, unless a newer state of it is shown. */
    void put(EffectiveConnection connection) {
        if (lacks(connection.id(), connection.generation())) {
            known.merge(connection.id(), connection, ConnectionMirror::newer);
            changes.fire(new ConnectionChanged(connection.id(), connection.generation(), false));
        }
    }

    void remove(UUID id, long generation) {
        if (known.remove(id) != null || !complete) {
            changes.fire(new ConnectionChanged(id, generation, true));
        }
    }

    /** Forgets connections of which connection-service has not told that they were deleted; nobody hears of it. */
    void drop(Collection<UUID> unheardOf) {
        unheardOf.forEach(known::remove);
    }

    void markComplete() {
        stocked = true;
        complete = true;
    }

    boolean lacks(Generation told) {
        return lacks(told.id(), told.generation());
    }

    Set<UUID> ids() {
        return Set.copyOf(known.keySet());
    }

    private boolean lacks(UUID id, long generation) {
        return find(id).filter(connection -> connection.generation() >= generation).isEmpty();
    }

    private static EffectiveConnection newer(EffectiveConnection one, EffectiveConnection other) {
        return one.generation() > other.generation() ? one : other;
    }
}
