package io.adobridge.ingestion.boards.comments;

import static io.adobridge.ingestion.boards.queue.WorkItemQueue.COMMENTS;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.boards.queue.Drained;
import io.adobridge.ingestion.boards.queue.Left;
import io.adobridge.ingestion.boards.queue.Queued;
import io.adobridge.ingestion.boards.queue.WorkItemQueue;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Turn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The comments on a project's work items: read side by side, written together. A Server before 2019 Update 1 has no such
 * list, which is told of the stream.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/comments/get-comments">Comments - Get Comments</a>
 */
@ApplicationScoped
class WorkItemCommentsStream implements StreamKind<Drained> {

    private static final StreamProfile<Drained> PROFILE = new StreamProfile<>(WorkItemQueue.COMMENTS_STREAM,
            Integration.BOARDS, Scope.PROJECT, Duration.ofMinutes(2), Drained.class, now -> Drained.start());

    private static final int BATCH = 32;
    private static final int SIDE_BY_SIDE = 8;

    private final WorkItemQueue queue;

    WorkItemCommentsStream(WorkItemQueue queue) {
        this.queue = queue;
    }

    @Override
    public StreamProfile<Drained> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<Drained>> step(StreamRun run, Drained cursor) {
        return queue.next(run, COMMENTS, BATCH)
                .chain(turn -> turn.isEmpty()
                        ? queue.left(run, COMMENTS).map(left -> cursor.atTheEnd(left, run.now()))
                        : batch(run, cursor, turn));
    }

    @Override
    public List<Write> reset(UUID connection) {
        return List.of(WorkItemQueue.addAll(connection, COMMENTS));
    }

    private Uni<Step<Drained>> batch(StreamRun run, Drained cursor, Turn<Queued> turn) {
        return Multi.createFrom().iterable(turn.items())
                .onItem().transformToUni(item -> CommentReading.of(run, item)).merge(SIDE_BY_SIDE)
                .collect().asList()
                .chain(readings -> queue.left(run, COMMENTS)
                        .map(left -> step(run, cursor, turn, new CommentBatch(readings), left)));
    }

    private static Step<Drained> step(StreamRun run, Drained cursor, Turn<Queued> turn, CommentBatch batch, Left left) {
        return cursor.plus(batch.read().size())
                .step(turn, left.less(batch.read().size()), run.now(), batch.writes(run), batch.calls());
    }
}
