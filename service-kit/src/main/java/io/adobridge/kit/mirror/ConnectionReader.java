package io.adobridge.kit.mirror;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;

/** Brings one connection of the mirror up to date; it is kept before it is shown. */
@ApplicationScoped
class ConnectionReader {

    private static final Logger LOG = Logger.getLogger(ConnectionReader.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final int RETRIES = 2;

    private final ConnectionServiceDoor door;
    private final MirrorStore store;
    private final ConnectionMirror mirror;
    private final ObjectMapper json;

    ConnectionReader(ConnectionServiceDoor door, MirrorStore store, ConnectionMirror mirror, ObjectMapper json) {
        this.door = door;
        this.store = store;
        this.mirror = mirror;
        this.json = json;
    }

    /** Reads the connection; one that is gone by now is left to the next list, which says so. */
    Uni<Void> read(UUID id) {
        return door.effective(id)
                .chain(found -> found.map(this::keep).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The same at once, for somebody who has noticed that what is known is old; fails never, and then nothing is newer. */
    Uni<Void> refresh(UUID id) {
        return read(id)
                .onFailure().retry().withBackOff(FIRST_RETRY).atMost(RETRIES)
                .onFailure().invoke(failure -> LOG.warnf("Connection %s cannot be read again: %s", id, failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> keep(JsonNode told) {
        EffectiveConnection connection = connection(told);
        return store.save(connection, told.toString()).invoke(() -> mirror.put(connection));
    }

    private EffectiveConnection connection(JsonNode told) {
        try {
            return json.treeToValue(told, EffectiveConnection.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("connection-service tells of a connection in other words", foreign);
        }
    }
}
