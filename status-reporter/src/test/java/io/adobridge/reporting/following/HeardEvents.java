package io.adobridge.reporting.following;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Singleton;

import io.adobridge.reporting.ingestion.IngestionEvent;
import io.smallrye.mutiny.Uni;

/** Hears everything and remembers the numbers. */
@Singleton
public class HeardEvents implements Listener {

    private final Map<UUID, List<Long>> numbers = new ConcurrentHashMap<>();
    private final Set<UUID> deaf = ConcurrentHashMap.newKeySet();

    @Override
    public Uni<Void> hear(UUID connection, List<IngestionEvent> events) {
        if (deaf.remove(connection)) {
            return Uni.createFrom().failure(new IllegalStateException("deaf"));
        }
        numbers.computeIfAbsent(connection, id -> new CopyOnWriteArrayList<>())
                .addAll(events.stream().map(IngestionEvent::number).toList());
        return Uni.createFrom().voidItem();
    }

    /** Fails the next time that it is told something of this connection. */
    void beDeafFor(UUID connection) {
        deaf.add(connection);
    }

    List<Long> of(UUID connection) {
        return numbers.getOrDefault(connection, List.of());
    }
}
