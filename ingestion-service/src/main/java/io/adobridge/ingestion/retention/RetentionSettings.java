package io.adobridge.ingestion.retention;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** What was chosen for each connection. */
@ApplicationScoped
class RetentionSettings {

    private static final String FIND = "SELECT * FROM retention WHERE connection_id = $1";

    private static final String PUT = """
            INSERT INTO retention AS r (connection_id, days, by_default, revision, changed_by, changed_at)
            VALUES ($1, $2, $4, 1, $3, now())
            ON CONFLICT (connection_id) DO UPDATE
            SET days = excluded.days, by_default = excluded.by_default, revision = r.revision + 1,
                changed_by = excluded.changed_by, changed_at = now()
            RETURNING *
            """;

    private final Pool pool;
    private final SweepQueue sweeps;
    private final Retention byDefault;

    RetentionSettings(Pool pool, SweepQueue sweeps, RetentionConfig config) {
        this.pool = pool;
        this.sweeps = sweeps;
        this.byDefault = Retention.parse(config.retention());
    }

    /** What holds for the connection. */
    Uni<Setting> find(UUID connection) {
        return find(pool, connection);
    }

    /** The same within a transaction. */
    Uni<Setting> find(SqlClient client, UUID connection) {
        return client.preparedQuery(FIND).execute(Tuple.of(connection)).map(this::toSetting);
    }

    /**
     * Chooses for the connection. Once this is done nothing is deleted that the choice keeps: a deletion under way has ended.
     *
     * @param ifMatch tag of what the caller has seen
     */
    Uni<Setting> change(UUID connection, Retention chosen, String caller, @Nullable String ifMatch) {
        return change(connection, ifMatch, Tuple.of(connection, chosen.days(), caller, false));
    }

    /** Goes back to what the operator has configured for all, now and whenever that changes; likewise. */
    Uni<Setting> reset(UUID connection, String caller, @Nullable String ifMatch) {
        return change(connection, ifMatch, Tuple.of(connection, null, caller, true));
    }

    private Uni<Setting> change(UUID connection, @Nullable String ifMatch, Tuple setting) {
        return pool.withTransaction(transaction -> sweeps.hurry(transaction, connection)
                .chain(() -> find(transaction, connection))
                .invoke(seen -> seen.requireMatch(ifMatch))
                .chain(() -> transaction.preparedQuery(PUT).execute(setting).map(this::toSetting)));
    }

    private Setting toSetting(RowSet<Row> rows) {
        return rows.stream().findFirst().map(row -> Setting.from(row, byDefault))
                .orElseGet(() -> Setting.byDefault(byDefault));
    }
}
