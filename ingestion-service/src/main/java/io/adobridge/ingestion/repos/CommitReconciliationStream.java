package io.adobridge.ingestion.repos;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.Page;
import io.adobridge.azure.git.CommitSearch;
import io.adobridge.azure.git.GitCommitRef;
import io.adobridge.ingestion.reconciliation.Compared;
import io.adobridge.ingestion.reconciliation.Drift;
import io.adobridge.ingestion.reconciliation.Reconciler;
import io.adobridge.ingestion.reconciliation.Round;
import io.adobridge.ingestion.reconciliation.Round.Place;
import io.adobridge.ingestion.reconciliation.Rounds;
import io.adobridge.ingestion.reconciliation.Tally;
import io.adobridge.ingestion.repos.StoredCommits.Branch;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;

/**
 * What increments of commits miss: those that came to the default branch long after they were made, by a late merge, and
 * those that a forced push took from it. Most rounds read the repositories in which pull requests and pushes tell of
 * commits that are not stored; one a week reads all.
 */
@ApplicationScoped
class CommitReconciliationStream implements Reconciler {

    private static final Subject SUBJECT = Subject.of("commits", PullRequestsStream.NAME, "commit-reconciliation",
            Integration.REPOS);

    private final Rounds rounds;
    private final StoredCommits stored;

    CommitReconciliationStream(Rounds rounds, StoredCommits stored) {
        this.rounds = rounds;
        this.stored = stored;
    }

    @Override
    public Subject subject() {
        return SUBJECT;
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }

    @Override
    public Uni<Compared> compare(StreamRun run, Round round) {
        return stored.nextBranch(run, round).chain(next -> next
                .map(branch -> compare(run, round, branch))
                .orElseGet(() -> Uni.createFrom().item(new Compared(null, List.of(), 0))));
    }

    /** A repository that may not be read any more stops no other. */
    private Uni<Compared> compare(StreamRun run, Round round, Branch branch) {
        return read(run, round, branch).map(page -> compared(run, round, branch, page))
                .onFailure(failure -> failure instanceof NotFound || failure instanceof Forbidden)
                .recoverWithItem(() -> new Compared(behind(branch, null), List.of(), 1));
    }

    private static Uni<Page<GitCommitRef>> read(StreamRun run, Round round, Branch branch) {
        CommitSearch search = new CommitSearch(branch.from(), branch.until(), null, true, true);
        return run.azure().git()
                .commitsBatch(run.project().toString(), branch.repository().toString(), search, round.place().page()).toUni();
    }

    private Compared compared(StreamRun run, Round round, Branch branch, Page<GitCommitRef> page) {
        Tally tally = tally(run, round);
        List<GitCommitRef> commits = CommitsStream.dated(page);
        List<Found<GitCommitRef>> found = commits.stream()
                .map(commit -> new Found<>(run.project(), branch.repository(), run.now(), commit)).toList();
        List<Write> writes = new ArrayList<>(List.of(
                tally.stored(StoredCommits.known(run, branch, commits),
                        CommitsStream.TABLE.upsert(run.connection(), found), commits.size()),
                tally.found(StoredCommits.back(run, branch, commits), Drift::stale)));
        if (round.place().page() == null && page.next() == null) {
            writes.add(tally.found(StoredCommits.lost(run, branch, commits), Drift::gone));
        }
        return new Compared(behind(branch, page.next()), writes, 1);
    }

    private static Place behind(Branch branch, @Nullable String page) {
        return new Place(0, page, branch.repository().toString());
    }
}
