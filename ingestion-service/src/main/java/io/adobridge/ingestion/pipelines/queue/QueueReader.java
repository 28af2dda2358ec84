package io.adobridge.ingestion.pipelines.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import io.adobridge.ingestion.pipelines.queue.BuildQueue.Queued;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Turn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Makes the steps of a stream whose work stands in a queue: what is due is fetched side by side and written together.
 *
 * @param <R> what is read of a build
 */
public final class QueueReader<R extends BuildReading> {

    private static final int BATCH = 32;
    private static final int SIDE_BY_SIDE = 8;

    private final BuildQueue queue;
    private final BiFunction<StreamRun, Integer, Uni<R>> read;
    private final BiFunction<StreamRun, List<R>, List<Write>> rows;

    /**
     * @param read reads one build; does not fail
     * @param rows what is written of builds that were read, in the transaction that takes them off the queue
     */
    public QueueReader(BuildQueue queue, BiFunction<StreamRun, Integer, Uni<R>> read,
            BiFunction<StreamRun, List<R>, List<Write>> rows) {
        this.queue = queue;
        this.read = read;
        this.rows = rows;
    }

    /** The next step. */
    public Uni<Step<QueueProgress>> step(StreamRun run, QueueProgress cursor) {
        return queue.next(run, BATCH)
                .chain(turn -> turn.isEmpty() ? atTheEnd(run, cursor) : batch(run, cursor, turn));
    }

    private Uni<Step<QueueProgress>> atTheEnd(StreamRun run, QueueProgress cursor) {
        return queue.left(run).map(left -> new Step<>(cursor, List.of(), cursor.reached(left, run.now()),
                QueueProgress.atTheEnd(left), 0, null));
    }

    private Uni<Step<QueueProgress>> batch(StreamRun run, QueueProgress cursor, Turn<Queued> turn) {
        return Multi.createFrom().iterable(turn.items())
                .onItem().transformToUni(queued -> read.apply(run, queued.build())).merge(SIDE_BY_SIDE)
                .collect().asList()
                .chain(readings -> queue.left(run)
                        .map(left -> step(run, cursor, new ReadingBatch<>(readings), turn, left)));
    }

    private Step<QueueProgress> step(StreamRun run, QueueProgress cursor, ReadingBatch<R> batch, Turn<Queued> turn,
            Left before) {
        QueueProgress next = cursor.plus(batch.settled());
        Reached reached = next.reached(before.less(batch.settled()), run.now()).before(turn.next());
        List<Write> writes = new ArrayList<>(rows.apply(run, batch.readings()));
        writes.addAll(batch.writes(run.connection(), queue));
        return new Step<>(next, writes, reached, turn.then(), batch.calls(), batch.setback());
    }
}
