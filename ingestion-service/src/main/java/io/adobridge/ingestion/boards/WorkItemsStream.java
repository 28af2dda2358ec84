package io.adobridge.ingestion.boards;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.workitems.RevisionSearch;
import io.adobridge.azure.workitems.WorkItem;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
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

    private static final StreamProfile<RevisionFeed> PROFILE = new StreamProfile<>("work-items", Integration.BOARDS,
            Scope.PROJECT, Duration.ofMinutes(2), RevisionFeed.class, RevisionFeed::start);

    @Override
    public StreamProfile<RevisionFeed> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<RevisionFeed>> step(StreamRun run, RevisionFeed cursor) {
        return run.azure().workItems()
                .reportingRevisions(run.project().toString(), RevisionSearch.since(cursor.since()), cursor.token()).toUni()
                .map(page -> step(run, cursor, page));
    }

    private static Step<RevisionFeed> step(StreamRun run, RevisionFeed cursor, Page<WorkItem> page) {
        List<Revision> revisions = page.items().stream().map(item -> Revision.of(run.project(), item)).toList();
        RevisionFeed feed = cursor.turned(page.resume(), revisions.stream().map(Revision::changedDate)
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null));
        boolean last = page.next() == null;
        return Step.of(feed,
                List.of(Revision.ALL.upsert(run.connection(), revisions), Revision.LATEST.upsert(run.connection(), revisions)),
                last ? feed.upToDate(run.now()) : feed.underWay(run.now()),
                last ? Step.Then.COMPLETE : Step.Then.CONTINUE);
    }
}
