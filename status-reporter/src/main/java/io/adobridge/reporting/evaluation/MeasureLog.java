package io.adobridge.reporting.evaluation;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.gate.Subject;
import io.adobridge.reporting.owngate.WatchedGate;
import io.adobridge.reporting.target.RepositoryRef;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** The latest that was posted of each measure, by the commit and the build that it was posted for. */
@ApplicationScoped
class MeasureLog {

    private static final String KEEP = """
            INSERT INTO reporting.measure AS m (connection_id, source_id, place, subject, metric, value, posted_at)
            SELECT $1::uuid, $2::uuid, $3, $4, metric, value, $7::timestamptz FROM unnest($5::text[], $6::text[]) AS posted (metric, value)
            ON CONFLICT (connection_id, source_id, place, subject, metric)
            DO UPDATE SET value = excluded.value, posted_at = excluded.posted_at
            """;

    private static final String OF_SUBJECTS = """
            SELECT metric, value FROM reporting.measure
            WHERE connection_id = $1 AND source_id = $2 AND place = $3 AND subject = ANY ($4)
            ORDER BY posted_at
            """;

    private static final String GATES = """
            SELECT id, connection_id, project, repository, pipeline, conditions FROM reporting.own_gate
            WHERE source_id = $1 AND place = $2
            """;

    private final Pool pool;
    private final EvaluationQueue queue;

    MeasureLog(Pool pool, EvaluationQueue queue) {
        this.pool = pool;
        this.queue = queue;
    }

    /** Keeps measures and has the gates evaluated that they concern, both or neither; the ids of the evaluations. */
    Uni<List<UUID>> keep(UUID source, RepositoryRef where, Subject subject, List<PostedMeasure> measures, Instant now) {
        return pool.withTransaction(sql -> keep(sql, source, where, subject, measures, now)
                .chain(() -> gates(sql, source, where))
                .chain(gates -> queue.askAll(sql,
                        gates.stream().map(gate -> asked(gate, subject)).toList(), now)));
    }

    private static Asked asked(WatchedGate gate, Subject subject) {
        return new Asked(gate.id(), gate.repository().connectionId(), subject.commit(), subject.pullRequest(),
                subject.build() == null ? null : Integer.valueOf(subject.build()), subject.branch());
    }

    private static Uni<Void> keep(SqlClient sql, UUID source, RepositoryRef where, Subject subject,
            List<PostedMeasure> measures, Instant now) {
        String[] metrics = measures.stream().map(PostedMeasure::metric).toArray(String[]::new);
        String[] values = measures.stream().map(PostedMeasure::value).toArray(String[]::new);
        OffsetDateTime at = now.atOffset(UTC);
        List<Tuple> rows = subjects(subject.commit(), subject.build()).map(name -> Tuple.from(new Object[] {
                where.connectionId(), source, where.key(), name, metrics, values, at })).toList();
        return sql.preparedQuery(KEEP).executeBatch(rows).replaceWithVoid();
    }

    private static Uni<List<WatchedGate>> gates(SqlClient sql, UUID source, RepositoryRef where) {
        return sql.preparedQuery(GATES).execute(Tuple.of(source, where.key()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(WatchedGate::from).toList());
    }

    /** The latest value of each measure of a commit, or of a build of it. */
    Uni<Map<String, String>> of(UUID source, RepositoryRef where, Subject subject) {
        String[] names = subjects(subject.commit(), subject.build()).toArray(String[]::new);
        return pool.preparedQuery(OF_SUBJECTS).execute(Tuple.of(where.connectionId(), source, where.key(), names))
                .map(rows -> {
                    Map<String, String> latest = new HashMap<>();
                    rows.forEach(row -> latest.put(row.getString("metric"), row.getString("value")));
                    return latest;
                });
    }

    private static Stream<String> subjects(@Nullable String commit,
            @Nullable String build) {
        return Stream.of(commit == null ? "" : "commit:" + commit, build == null ? "" : "build:" + build)
                .filter(name -> !name.isEmpty());
    }
}
