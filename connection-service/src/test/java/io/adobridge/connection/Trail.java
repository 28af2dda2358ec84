package io.adobridge.connection;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What the audit has written down, whoever may read it. */
@ApplicationScoped
public class Trail {

    private static final String OF_ONE = """
            SELECT action, actor_subject, before, after FROM connection.audit_entry WHERE subject_id = $1 ORDER BY id
            """;

    private final Pool pool;

    Trail(Pool pool) {
        this.pool = pool;
    }

    /** About one thing, the oldest first. */
    public Uni<List<Entry>> of(UUID subject) {
        return pool.preparedQuery(OF_ONE).execute(Tuple.of(subject))
                .map(rows -> rows.stream().map(row -> new Entry(row.getString("action"), row.getString("actor_subject"),
                        row.getString("before"), row.getString("after"))).toList());
    }

    public record Entry(String action, String actor, String before, String after) {
    }
}
