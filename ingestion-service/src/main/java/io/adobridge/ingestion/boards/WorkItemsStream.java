package io.adobridge.ingestion.boards;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.workitems.RevisionSearch;
import io.adobridge.azure.workitems.WorkItem;
import io.adobridge.ingestion.boards.intervals.Intervals;
import io.adobridge.ingestion.boards.queue.WorkItemQueue;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Wake;
import io.smallrye.mutiny.Uni;

/**
 * A project's work items with every revision, from the reporting feed: one request per batch instead of one per item.
 *
 * @see <a href=
 *      "https://learn.microsoft.com/rest/api/azure/devops/wit/reporting-work-item-revisions/read-reporting-revisions-post">Read
 *      Reporting Revisions</a>
 */
@ApplicationScoped
class WorkItemsStream implements StreamKind<RevisionFeed> {

    static final String NAME = "work-items";

    private static final StreamProfile<RevisionFeed> PROFILE = new StreamProfile<>(NAME, Integration.BOARDS,
            Scope.PROJECT, Duration.ofMinutes(2), RevisionFeed.class, RevisionFeed::start);

    @Override
    public StreamProfile<RevisionFeed> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<RevisionFeed>> step(StreamRun run, RevisionFeed stored) {
        RevisionFeed cursor = stored.within(run.retention(), run.now());
        return run.azure().workItems()
                .reportingRevisions(run.project().toString(), RevisionSearch.since(cursor.from()), cursor.token()).toUni()
                .map(page -> step(run, cursor, page));
    }

    @Override
    public List<Write> reset(UUID connection) {
        return List.of(WorkItemQueue.addAll(connection, WorkItemQueue.LINKS),
                WorkItemQueue.addAll(connection, WorkItemQueue.COMMENTS));
    }

    private static Step<RevisionFeed> step(StreamRun run, RevisionFeed cursor, Page<WorkItem> page) {
        List<Revision> revisions = page.items().stream().map(item -> Revision.of(run.project(), item)).toList();
        RevisionFeed feed = cursor.turned(page.resume(), revisions.stream().map(Revision::changedDate)
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null));
        boolean last = page.next() == null;
        List<Write> writes = writes(run, page.items(), revisions);
        if (last || !revisions.isEmpty()) {
            writes.add(Wake.up(run, WorkItemQueue.LINKS_STREAM));
            writes.add(Wake.up(run, WorkItemQueue.COMMENTS_STREAM));
        }
        return Step.of(last ? feed.ended(run.now()) : feed, writes, feed.reached(run.now(), last), feed.then(last));
    }

    /** The revisions, and what follows from them in the same transaction. */
    private static List<Write> writes(StreamRun run, List<WorkItem> items, List<Revision> revisions) {
        List<Write> writes = new ArrayList<>(List.of(Revision.ALL.upsert(run.connection(), revisions),
                Revision.LATEST.upsert(run.connection(), revisions)));
        if (!items.isEmpty()) {
            SortedMap<Long, Integer> discussed = new TreeMap<>();
            items.forEach(
                    item -> discussed.merge((long) item.id(), item.commentVersionRef() == null ? 0 : item.rev(), Math::max));
            List<Long> changed = List.copyOf(discussed.keySet());
            writes.addAll(List.of(WorkItemQueue.follow(run, changed), WorkItemQueue.addLinks(run, changed),
                    WorkItemQueue.addComments(run, discussed), Intervals.renewal(run.connection(), changed)));
        }
        return writes;
    }
}
