package io.adobridge.ingestion.retention;

import java.time.Clock;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.work.LeasedWork;
import io.vertx.mutiny.sqlclient.Pool;

/** Sweeps as of {@link OldRows#NOW}. */
@ApplicationScoped
class Sweeps {

    private final RetentionSweep sweep;
    private final Pool pool;

    Sweeps(Pool pool, SweepQueue queue, RetentionSettings settings, RetentionMetrics metrics, LeasedWork work) {
        this.pool = pool;
        this.sweep = new RetentionSweep(pool, queue, settings, metrics, Clock.fixed(OldRows.NOW, ZoneOffset.UTC), work);
    }

    RetentionSweep one() {
        return sweep;
    }

    /** All that are due. */
    void run() {
        sweep.sweepDue().await().indefinitely();
    }

    /** The same when all are due anew. */
    void runAgain() {
        var unused = pool.query("UPDATE retention_sweep SET due_at = now()").execute().await().indefinitely();
        run();
    }
}
