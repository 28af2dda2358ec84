package io.adobridge.ingestion.boards.links;

import static io.adobridge.ingestion.boards.queue.WorkItemQueue.LINKS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.workitems.WorkItem;
import io.adobridge.azure.workitems.WorkItemBatchGetRequest;
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
import io.smallrye.mutiny.Uni;

/**
 * The links of a project's changed work items, two hundred items a request. Those that Azure DevOps leaves out of its
 * answer are in the recycle bin or gone, and have none.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/work-items/get-work-items-batch">Get Work Items
 *      Batch</a>
 */
@ApplicationScoped
class WorkItemLinksStream implements StreamKind<Drained> {

    private static final StreamProfile<Drained> PROFILE = new StreamProfile<>(WorkItemQueue.LINKS_STREAM,
            Integration.BOARDS, Scope.PROJECT, Duration.ofMinutes(2), Drained.class, now -> Drained.start());

    /** More are refused (VS403474). */
    private static final int BATCH = 200;

    private final WorkItemQueue queue;

    WorkItemLinksStream(WorkItemQueue queue) {
        this.queue = queue;
    }

    @Override
    public StreamProfile<Drained> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<Drained>> step(StreamRun run, Drained cursor) {
        return queue.next(run, LINKS, BATCH)
                .chain(turn -> turn.isEmpty()
                        ? queue.left(run, LINKS).map(left -> cursor.atTheEnd(left, run.now()))
                        : batch(run, cursor, turn));
    }

    @Override
    public List<Write> reset(UUID connection) {
        return List.of(WorkItemQueue.addAll(connection, LINKS));
    }

    private Uni<Step<Drained>> batch(StreamRun run, Drained cursor, Turn<Queued> turn) {
        List<Integer> ids = turn.items().stream().map(item -> (int) item.workItem()).toList();
        return run.azure().workItems().workItemsBatch(null, WorkItemBatchGetRequest.withRelations(ids)).toUni()
                .chain(page -> queue.left(run, LINKS).map(left -> step(run, cursor, turn, page.items(), left)));
    }

    private static Step<Drained> step(StreamRun run, Drained cursor, Turn<Queued> turn, List<WorkItem> answered,
            Left left) {
        List<Queued> asked = turn.items();
        List<Write> writes = new ArrayList<>(WorkItemQueue.hold(run.connection(), run.project(), LINKS, asked));
        writes.addAll(Links.of(answered).writes(run, asked.stream().map(Queued::workItem).toList()));
        writes.add(WorkItemQueue.settle(run, LINKS, asked));
        return cursor.plus(asked.size()).step(turn, left.less(asked.size()), run.now(), writes, 1);
    }
}
