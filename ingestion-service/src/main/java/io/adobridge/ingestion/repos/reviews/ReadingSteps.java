package io.adobridge.ingestion.repos.reviews;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.repos.reviews.ReadingQueue.Left;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.Step.Then;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Turn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The steps of a stream that reads pull requests one by one: fetched side by side, written together. */
@ApplicationScoped
class ReadingSteps {

    private static final int BATCH = 32;
    private static final int SIDE_BY_SIDE = 8;

    private final ReadingQueue queue;

    ReadingSteps(ReadingQueue queue) {
        this.queue = queue;
    }

    <T> Uni<Step<ReadingProgress>> next(StreamRun run, ReadingProgress cursor, Reviewer<T> reviewer) {
        return queue.next(run, reviewer.aspect(), BATCH)
                .chain(turn -> turn.isEmpty() ? atTheEnd(run, cursor, reviewer.aspect())
                        : batch(run, turn, reviewer).map(read -> step(run, cursor, read, reviewer)));
    }

    private Uni<Step<ReadingProgress>> atTheEnd(StreamRun run, ReadingProgress cursor, Aspect aspect) {
        return queue.left(run, aspect)
                .map(left -> new Step<>(cursor, List.of(), cursor.reached(left, run.now()),
                        left.nothing() ? Then.COMPLETE : Then.WAIT, 0, null));
    }

    private <T> Uni<Read<T>> batch(StreamRun run, Turn<Wanted> turn, Reviewer<T> reviewer) {
        return Multi.createFrom().iterable(turn.items())
                .onItem().transformToUni(each -> reading(run, each, reviewer)).merge(SIDE_BY_SIDE)
                .collect().asList()
                .chain(readings -> queue.left(run, reviewer.aspect())
                        .map(left -> new Read<>(new ReadingBatch<>(readings), turn, left)));
    }

    private static <T> Uni<Reading<T>> reading(StreamRun run, Wanted wanted, Reviewer<T> reviewer) {
        return reviewer.read(run, wanted)
                .map(found -> Reading.of(wanted, found))
                .onFailure().recoverWithItem(failure -> Reading.failed(wanted, failure));
    }

    private static <T> Step<ReadingProgress> step(StreamRun run, ReadingProgress cursor, Read<T> read, Reviewer<T> reviewer) {
        ReadingBatch<T> batch = read.batch();
        List<T> found = batch.found();
        List<Write> writes = new ArrayList<>(reviewer.writes(run, found));
        writes.addAll(batch.queueWrites(run, reviewer.aspect()));
        int calls = found.stream().mapToInt(reviewer::calls).sum() + batch.readings().size() - found.size();
        ReadingProgress next = cursor.plus(found.size());
        Left left = new Left(Math.max(0, read.left().waiting() - found.size()), read.left().allListed());
        Reached reached = next.reached(left, run.now()).before(read.turn().next());
        return new Step<>(next, writes, reached, read.turn().then(), calls, batch.setback());
    }

    /** A batch, and what was wanted while it was read. */
    private record Read<T>(ReadingBatch<T> batch, Turn<Wanted> turn, Left left) {
    }
}
