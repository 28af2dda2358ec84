package io.adobridge.kit.pause;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.adobridge.azure.governor.PauseBoard;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** The board of all replicas on one database: what was last seen is in memory, what is posted is written behind. */
@Singleton
public class SharedPauseBoard implements PauseBoard {

    private static final Logger LOG = Logger.getLogger(SharedPauseBoard.class);

    private static final String POST = """
            INSERT INTO azure_pause AS known (identity, ends_at) VALUES ($1, $2)
            ON CONFLICT (identity) DO UPDATE SET ends_at = greatest(known.ends_at, excluded.ends_at)
            """;
    private static final String RUNNING = "SELECT identity, ends_at FROM azure_pause WHERE ends_at > $1";
    private static final String FORGET = "DELETE FROM azure_pause WHERE ends_at < $1";

    private final PauseBoard seen = PauseBoard.inProcess();
    private final Pool pool;
    private final Clock clock;

    public SharedPauseBoard(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Instant pausedUntil(String key) {
        return seen.pausedUntil(key);
    }

    /** Answers at once; nobody waits until the others can read it. */
    @Override
    public void pause(String key, Instant until) {
        seen.pause(key, until);
        pool.preparedQuery(POST).execute(Tuple.of(key, until.atOffset(ZoneOffset.UTC)))
                .subscribe().with(posted -> {
                }, failure -> LOG.debugf("A pause is not shared: %s", failure.getMessage()));
    }

    /** Takes over what other replicas have posted. */
    @Scheduled(every = "{adobridge.pauses.look-every}", concurrentExecution = SKIP)
    public Uni<Void> look() {
        return pool.preparedQuery(RUNNING).execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .invoke(this::takeOver)
                .replaceWithVoid()
                .onFailure().invoke(failure -> LOG.debugf("Pauses are not shared now: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    @Scheduled(every = "{adobridge.pauses.forget-every}", concurrentExecution = SKIP)
    Uni<Void> forget() {
        return pool.preparedQuery(FORGET).execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid()
                .onFailure().recoverWithNull();
    }

    private void takeOver(RowSet<Row> running) {
        running.forEach(pause -> seen.pause(pause.getString("identity"), pause.getOffsetDateTime("ends_at").toInstant()));
    }
}
