package io.adobridge.ingestion.repos.branches;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.git.GitRef;
import io.adobridge.ingestion.repos.pushes.PushLog;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Listing;
import io.adobridge.ingestion.stream.Person;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Vanished;
import io.smallrye.mutiny.Uni;

/**
 * A repository's branches. As long as its pushes are followed and there is none, nothing is asked.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/refs/list">Refs - List</a>
 */
@ApplicationScoped
class BranchesStream implements StreamKind<BranchListing> {

    private static final StreamProfile<BranchListing> PROFILE = new StreamProfile<>(PushLog.BRANCHES, Integration.REPOS,
            Scope.REPOSITORY, Duration.ofHours(1), BranchListing.class, now -> BranchListing.start());

    private static final String BRANCHES = "heads/";

    private static final Table<Found<GitRef>> TABLE = Table.<Found<GitRef>> named("branch")
            .id("repository_id", Found::part).key()
            .text("name", found -> found.item().name()).key()
            .id("project_id", Found::project)
            .text("commit_id", found -> found.item().objectId())
            .text("creator_id", found -> Person.of(found.item().creator()).id())
            .text("creator_name", found -> Person.of(found.item().creator()).name())
            .text("creator_unique_name", found -> Person.of(found.item().creator()).uniqueName())
            .flag("locked", found -> found.item().isLocked())
            .time("seen_at", Found::asOf)
            .alsoSet("removed_at = NULL")
            .build();

    private final PushLog pushes;

    BranchesStream(PushLog pushes) {
        this.pushes = pushes;
    }

    @Override
    public StreamProfile<BranchListing> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<BranchListing>> step(StreamRun run, BranchListing cursor) {
        Instant since = cursor.knownSince(run.now());
        return since == null ? list(run, cursor)
                : pushes.quietSince(run, since)
                        .chain(until -> until.map(known -> Uni.createFrom().item(unchanged(cursor, known)))
                                .orElseGet(() -> list(run, cursor)));
    }

    private static Step<BranchListing> unchanged(BranchListing cursor, Instant until) {
        return new Step<>(cursor, List.of(), Reached.whole(until), Step.Then.COMPLETE, 0, null);
    }

    private static Uni<Step<BranchListing>> list(StreamRun run, BranchListing cursor) {
        BranchListing begun = cursor.begun(run.now());
        return run.azure().git()
                .refs(run.project().toString(), run.part().toString(), BRANCHES, begun.listing().page()).toUni()
                .map(page -> step(run, begun, page));
    }

    private static Step<BranchListing> step(StreamRun run, BranchListing cursor, Page<GitRef> page) {
        Instant asOf = cursor.listing().requireStart();
        List<Write> writes = new ArrayList<>();
        writes.add(TABLE.upsert(run.connection(), Found.all(run, asOf, page.items())));
        if (page.next() == null) {
            writes.add(Vanished.ofPart("branch", run, asOf));
        }
        Step<Listing> listed = cursor.listing().step(page.next(), writes);
        Instant listedAt = page.next() == null ? asOf : cursor.listedAt();
        return Step.of(new BranchListing(listed.cursor(), listedAt), writes, listed.reached(), listed.then());
    }
}
