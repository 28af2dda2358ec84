package io.adobridge.ingestion.repos.pushes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** What the pushes that are known tell those who would otherwise have to ask whether anything has moved. */
@ApplicationScoped
public class PushLog {

    /** The streams of a repository that have nothing new to read unless something was pushed. */
    public static final String COMMITS = "commits";
    public static final String BRANCHES = "branches";

    static final String NAME = "pushes";

    /** Pushes have Azure DevOps' time, streams ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    /** Pushes that were looked for longer ago tell nothing. */
    private static final Duration CURRENT = Duration.ofHours(1);

    private static final String LAST = """
            SELECT reached_to, (SELECT max(pushed_at) FROM push WHERE connection_id = $1 AND repository_id = $3) AS last_push
            FROM stream
            WHERE connection_id = $1 AND project_id = $2 AND stream = $4 AND part_id = $3
                AND enabled AND completed_at IS NOT NULL AND setback IS NULL
            """;

    private static final String WAKE = """
            UPDATE stream SET woken = true, due_at = least(due_at, now())
            WHERE connection_id = $1 AND project_id = $2 AND part_id = $3 AND stream IN ($5, $6)
                AND enabled AND attempts = 0 AND completed_at IS NOT NULL AND reached_to < $4
            """;

    private final Pool pool;

    PushLog(Pool pool) {
        this.pool = pool;
    }

    /**
     * Until when it is known that nothing was pushed to the run's repository.
     *
     * @return empty where something was pushed since that instant, or where the pushes are not being followed
     */
    public Uni<Optional<Instant>> quietSince(StreamRun run, Instant since) {
        return pool.preparedQuery(LAST).execute(Tuple.of(run.connection(), run.project(), run.part(), NAME))
                .map(rows -> rows.stream().findFirst().flatMap(row -> quiet(row, since, run.now())));
    }

    /** Makes the streams due that have not read since that push. */
    static Write wake(StreamRun run, Instant lastPush) {
        Tuple parameters = Tuple.of(run.connection(), run.project(), run.part(),
                lastPush.plus(CLOCKS_DIFFER).atOffset(ZoneOffset.UTC), COMMITS, BRANCHES);
        return Write.afterwards("stream", client -> client.preparedQuery(WAKE).execute(parameters).replaceWith(0));
    }

    private static Optional<Instant> quiet(Row row, Instant since, Instant now) {
        Instant lastPush = Columns.instant(row, "last_push");
        return Optional.ofNullable(Columns.instant(row, "reached_to"))
                .filter(reached -> reached.plus(CURRENT).isAfter(now))
                .filter(reached -> lastPush == null || lastPush.isBefore(since.minus(CLOCKS_DIFFER)));
    }
}
