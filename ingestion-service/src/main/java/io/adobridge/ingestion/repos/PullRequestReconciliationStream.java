package io.adobridge.ingestion.repos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.git.GitPullRequest;
import io.adobridge.azure.git.PullRequestSearch;
import io.adobridge.azure.git.PullRequestStatus;
import io.adobridge.azure.git.PullRequestTimeRangeType;
import io.adobridge.ingestion.reconciliation.Compared;
import io.adobridge.ingestion.reconciliation.Drift;
import io.adobridge.ingestion.reconciliation.Reconciler;
import io.adobridge.ingestion.reconciliation.Round;
import io.adobridge.ingestion.reconciliation.Round.Place;
import io.adobridge.ingestion.reconciliation.Rounds;
import io.adobridge.ingestion.reconciliation.Tally;
import io.adobridge.ingestion.repos.reviews.ReadingQueue;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.smallrye.mutiny.Uni;

/**
 * What increments of pull requests miss: one that was listed late, title, labels or votes that changed after the end, an end
 * that nobody saw, and those that went with their repository.
 */
@ApplicationScoped
class PullRequestReconciliationStream implements Reconciler {

    private static final Subject SUBJECT = Subject.of("pull-requests", PullRequestsStream.NAME,
            "pull-request-reconciliation", Integration.REPOS);

    private static final int CLOSED = 0;

    private final Rounds rounds;
    private final StoredPullRequests stored;
    private final ReadingQueue readings;
    private final ConnectionMirror mirror;

    PullRequestReconciliationStream(Rounds rounds, StoredPullRequests stored, ReadingQueue readings,
            ConnectionMirror mirror) {
        this.rounds = rounds;
        this.stored = stored;
        this.readings = readings;
        this.mirror = mirror;
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
        List<UUID> switchedOff = mirror.require(run.connection()).disabledRepositories();
        return round.place().list() == CLOSED ? closed(run, round, switchedOff) : active(run, round, switchedOff);
    }

    private Uni<Compared> closed(StreamRun run, Round round, List<UUID> switchedOff) {
        return list(run, round, new PullRequestSearch(null, round.span().from(), round.span().until(),
                PullRequestTimeRangeType.CLOSED, null))
                .map(page -> closed(run, round, page, wanted(page, switchedOff)));
    }

    private Compared closed(StreamRun run, Round round, Page<GitPullRequest> page, List<GitPullRequest> wanted) {
        Tally tally = tally(run, round);
        List<Write> writes = new ArrayList<>(List.of(
                tally.stored(StoredPullRequests.known(run, wanted), upsert(run, wanted), wanted.size()),
                tally.found(StoredPullRequests.back(run, wanted), Drift::stale)));
        writes.addAll(PullRequestsStream.followUps(run, readings, wanted, !round.whole()));
        return new Compared(round.place().turned(page.next(), null), writes, 1);
    }

    /** Increments read all active ones again: here it matters only which they are. */
    private Uni<Compared> active(StreamRun run, Round round, List<UUID> switchedOff) {
        return list(run, round, PullRequestSearch.in(PullRequestStatus.ACTIVE))
                .map(page -> ActivePage.of(round, page, wanted(page, switchedOff)))
                .chain(page -> stored.suspects(run, page, switchedOff)
                        .chain(suspects -> stored.read(run, suspects, page.until()))
                        .chain(verdict -> stored.unknown(run, page)
                                .map(unknown -> active(run, round, page, verdict.and(unknown)))));
    }

    private Compared active(StreamRun run, Round round, ActivePage page, StoredPullRequests.Verdict verdict) {
        Tally tally = tally(run, round);
        List<GitPullRequest> different = verdict.different();
        List<Write> writes = new ArrayList<>(List.of(
                tally.found(Drift.checked(page.listed().size())),
                tally.different(StoredPullRequests.known(run, different), upsert(run, different), different.size()),
                tally.found(StoredPullRequests.back(run, page.listed()), Drift::stale),
                tally.found(StoredPullRequests.gone(run, verdict.gone()), Drift::gone)));
        writes.addAll(PullRequestsStream.followUps(run, readings, different, true));
        if (page.next() == null) {
            writes.add(tally.found(StoredPullRequests.goneWithRepositories(run), Drift::gone));
        }
        return new Compared(page.next(), writes, 1 + verdict.calls());
    }

    private static Uni<Page<GitPullRequest>> list(StreamRun run, Round round, PullRequestSearch search) {
        return run.azure().git().pullRequests(run.project().toString(), search, round.place().page()).toUni();
    }

    private static List<GitPullRequest> wanted(Page<GitPullRequest> page, List<UUID> switchedOff) {
        return page.items().stream().filter(each -> PullRequestsStream.isWanted(each, switchedOff)).toList();
    }

    private static Write upsert(StreamRun run, List<GitPullRequest> pullRequests) {
        return PullRequestTable.TABLE.upsert(run.connection(), Found.all(run, pullRequests));
    }

    /**
     * A page of the list of active pull requests, newest first, and the stretch of numbers that it covers.
     *
     * @param after all on the page have higher numbers
     * @param before and lower ones
     * @param until what happened later, increments may still be about to read
     * @param next where the next page is compared, null behind the last
     */
    record ActivePage(List<GitPullRequest> listed, long after, long before, Instant until, @Nullable Place next) {

        static ActivePage of(Round round, Page<GitPullRequest> page, List<GitPullRequest> wanted) {
            String behind = round.place().behind();
            long before = behind == null ? Long.MAX_VALUE : Long.parseLong(behind);
            long last = page.items().stream().mapToLong(GitPullRequest::pullRequestId).min().orElse(before);
            boolean more = page.next() != null;
            return new ActivePage(wanted, more ? last : 0, before, round.span().until(),
                    more ? round.place().turned(page.next(), Long.toString(last)) : null);
        }
    }
}
