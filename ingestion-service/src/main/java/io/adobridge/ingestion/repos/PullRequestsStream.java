package io.adobridge.ingestion.repos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.git.GitPullRequest;
import io.adobridge.azure.git.GitRepository;
import io.adobridge.azure.git.PullRequestSearch;
import io.adobridge.azure.git.PullRequestStatus;
import io.adobridge.azure.git.PullRequestTimeRangeType;
import io.adobridge.ingestion.events.EventLog;
import io.adobridge.ingestion.repos.PullRequestProgress.Return;
import io.adobridge.ingestion.repos.reviews.ReadingQueue;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Sweep;
import io.adobridge.ingestion.stream.Windows;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.smallrye.mutiny.Uni;

/**
 * A project's pull requests: all that are active, because votes and pushes move no date that could be searched for, and
 * in each window those that were closed: what was created in it is one or the other. Those of repositories that are switched
 * off are left
 * out, and made up for when they are switched on again. Those that have changed are wanted for a reading by themselves.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-requests/get-pull-requests-by-project">Get Pull
 *      Requests By Project</a>
 */
@ApplicationScoped
class PullRequestsStream implements StreamKind<PullRequestProgress> {

    static final String NAME = "pull-requests";

    private static final StreamProfile<PullRequestProgress> PROFILE = new StreamProfile<>(NAME, Integration.REPOS,
            Scope.PROJECT, Duration.ofMinutes(5), PullRequestProgress.class, PullRequestProgress::start);

    private static final int CLOSED = 0;
    /** Active ones are read once with the newest window: they are not a matter of windows. */
    private static final int ACTIVE = 1;

    private final ConnectionMirror mirror;
    private final ReadingQueue readings;

    PullRequestsStream(ConnectionMirror mirror, ReadingQueue readings) {
        this.mirror = mirror;
        this.readings = readings;
    }

    @Override
    public StreamProfile<PullRequestProgress> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<PullRequestProgress>> step(StreamRun run, PullRequestProgress cursor) {
        List<UUID> switchedOff = mirror.require(run.connection()).disabledRepositories();
        PullRequestProgress progress = cursor.opened(run.now(), switchedOff, run.retention());
        Return returning = progress.returning();
        return returning == null ? window(run, progress, switchedOff) : repository(run, progress, returning);
    }

    private Uni<Step<PullRequestProgress>> window(StreamRun run, PullRequestProgress progress,
            Collection<UUID> switchedOff) {
        Windows windows = progress.windows();
        int lists = windows.atTheFront() ? ACTIVE + 1 : ACTIVE;
        return read(run, search(windows.required(), windows.until(), null), windows.required()).map(page -> {
            Windows turned = windows.turned(page.next(), lists);
            return Step.of(progress.with(turned), write(run, page, switchedOff, windows.hasNews()), turned.reached(),
                    turned.then());
        });
    }

    private Uni<Step<PullRequestProgress>> repository(StreamRun run, PullRequestProgress progress, Return returning) {
        return read(run, search(returning.sweep(), null, returning.repository()), returning.sweep())
                .map(page -> Step.of(progress.returned(returning, page.next(), ACTIVE + 1), write(run, page, List.of(), false),
                        progress.windows().reached(), Step.Then.CONTINUE));
    }

    private static Uni<Page<GitPullRequest>> read(StreamRun run, PullRequestSearch search, Sweep sweep) {
        return run.azure().git().pullRequests(run.project().toString(), search, sweep.page()).toUni();
    }

    private static PullRequestSearch search(Sweep sweep, @Nullable Instant until, @Nullable UUID repository) {
        String id = repository == null ? null : repository.toString();
        return sweep.list() == CLOSED
                ? new PullRequestSearch(null, sweep.from(), until, PullRequestTimeRangeType.CLOSED, id)
                : new PullRequestSearch(PullRequestStatus.ACTIVE, null, null, null, id);
    }

    private List<Write> write(StreamRun run, Page<GitPullRequest> page, Collection<UUID> switchedOff, boolean news) {
        List<GitPullRequest> wanted = page.items().stream().filter(each -> isWanted(each, switchedOff)).toList();
        List<Write> writes = new ArrayList<>();
        writes.add(PullRequestTable.TABLE.upsert(run.connection(), Found.all(run, wanted)));
        writes.addAll(followUps(run, readings, wanted, news));
        return writes;
    }

    /**
     * What follows from pull requests that were just stored.
     *
     * @param news whether those are announced that were not before
     */
    static List<Write> followUps(StreamRun run, ReadingQueue readings, List<GitPullRequest> stored, boolean news) {
        List<Write> writes = new ArrayList<>(readings.want(run, stored));
        writes.add(EventLog.updated(run, stored.stream().map(GitPullRequest::pullRequestId).toList(), news));
        return writes;
    }

    /** Whether a pull request's repository is switched on. */
    static boolean isWanted(GitPullRequest pullRequest, Collection<UUID> switchedOff) {
        GitRepository repository = pullRequest.repository();
        return repository != null && !switchedOff.contains(repository.id());
    }
}
