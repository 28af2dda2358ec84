package io.adobridge.kit.mirror;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The last known connections in the service's own database, for a start while connection-service is away. Every replica
 * writes what it hears; the newer generation stays. Of a secret it holds the place in Vault, never the content.
 *
 * <p>
 * The service's migrations make the tables {@code mirrored_connection} and {@code mirror_contact} in its schema.
 */
@ApplicationScoped
class MirrorStore {

    private static final Logger LOG = Logger.getLogger(MirrorStore.class);

    private static final String SAVE = """
            INSERT INTO mirrored_connection AS known (id, generation, effective) VALUES ($1, $2, $3::text::jsonb)
            ON CONFLICT (id) DO UPDATE SET generation = excluded.generation, effective = excluded.effective
            WHERE known.generation <= excluded.generation
            """;

    private static final String FORGET = "DELETE FROM mirrored_connection WHERE id = ANY ($1)";

    private static final String HEARD = """
            INSERT INTO mirror_contact AS contact (heard_at) VALUES ($1)
            ON CONFLICT (id) DO UPDATE SET heard_at = greatest(contact.heard_at, excluded.heard_at)
            """;

    private static final String LOAD = """
            SELECT known.id, known.effective::text AS effective, contact.heard_at
            FROM mirror_contact contact LEFT JOIN mirrored_connection known ON true
            """;

    private final Pool pool;
    private final ObjectMapper json;

    MirrorStore(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** What was known last, by whichever replica; nothing where connection-service was never heard. */
    Uni<Optional<LastKnown>> load() {
        return pool.query(LOAD).execute().map(rows -> rows.stream().findFirst()
                .map(row -> row.getOffsetDateTime("heard_at").toInstant())
                .map(heardAt -> new LastKnown(heardAt, rows.stream().flatMap(this::connection).toList())));
    }

    /** @param told the connection in connection-service's own words */
    Uni<Void> save(EffectiveConnection connection, String told) {
        return pool.preparedQuery(SAVE).execute(Tuple.of(connection.id(), connection.generation(), told)).replaceWithVoid();
    }

    Uni<Void> forget(Collection<UUID> gone) {
        return gone.isEmpty() ? Uni.createFrom().voidItem()
                : pool.preparedQuery(FORGET).execute(Tuple.of(gone.toArray(UUID[]::new))).replaceWithVoid();
    }

    /** All that is kept is as connection-service had it at this instant. */
    Uni<Void> heard(Instant now) {
        return pool.preparedQuery(HEARD).execute(Tuple.of(now.atOffset(ZoneOffset.UTC))).replaceWithVoid();
    }

    /** A row of a version of this service that understood other words is no loss: it is read again when it can be. */
    private Stream<EffectiveConnection> connection(Row row) {
        @Nullable
        String told = row.getString("effective");
        try {
            return told == null ? Stream.empty() : Stream.of(json.readValue(told, EffectiveConnection.class));
        } catch (JsonProcessingException foreign) {
            LOG.warnf("The last known state of connection %s cannot be read: %s", row.getUUID("id"),
                    foreign.getOriginalMessage());
            return Stream.empty();
        }
    }

    /**
     * What was known last.
     *
     * @param heardAt when connection-service was heard last
     */
    record LastKnown(Instant heardAt, List<EffectiveConnection> connections) {
    }
}
