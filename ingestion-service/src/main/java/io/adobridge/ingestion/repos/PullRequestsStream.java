package io.adobridge.ingestion.repos;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.git.GitPullRequest;
import io.adobridge.azure.git.PullRequestSearch;
import io.adobridge.azure.git.PullRequestStatus;
import io.adobridge.azure.git.PullRequestTimeRangeType;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Sweep;
import io.adobridge.ingestion.stream.Windows;
import io.smallrye.mutiny.Uni;

/**
 * A project's pull requests: all that are active, because votes and pushes move no date that could be searched for, and
 * in each window those that were closed and those that were created.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-requests/get-pull-requests-by-project">Get Pull
 *      Requests By Project</a>
 */
@ApplicationScoped
class PullRequestsStream implements StreamKind<Windows> {

    private static final StreamProfile<Windows> PROFILE = StreamProfile.windows("pull-requests", Integration.REPOS,
            Scope.PROJECT, Duration.ofMinutes(5));

    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private static final int CLOSED = 0;
    private static final int CREATED = 1;
    /** Active ones are read once with the newest window: they are not a matter of windows. */
    private static final int ACTIVE = 2;

    @Override
    public StreamProfile<Windows> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<Windows>> step(StreamRun run, Windows cursor) {
        Windows windows = cursor.opened(run.now(), OVERLAP);
        Sweep sweep = windows.required();
        return run.azure().git().pullRequests(run.project().toString(), search(windows), sweep.page()).toUni()
                .map(page -> step(run, windows, page));
    }

    private static PullRequestSearch search(Windows windows) {
        Sweep sweep = windows.required();
        return switch (sweep.list()) {
            case CLOSED -> new PullRequestSearch(null, sweep.from(), windows.until(), PullRequestTimeRangeType.CLOSED, null);
            case CREATED -> new PullRequestSearch(null, sweep.from(), windows.until(), PullRequestTimeRangeType.CREATED, null);
            default -> PullRequestSearch.in(PullRequestStatus.ACTIVE);
        };
    }

    private static Step<Windows> step(StreamRun run, Windows windows, Page<GitPullRequest> page) {
        int lists = windows.atTheFront() ? ACTIVE + 1 : ACTIVE;
        List<Found<GitPullRequest>> located = Found.all(run, page.items()).stream()
                .filter(found -> found.item().repository() != null).toList();
        return windows.step(page.next(), lists, List.of(PullRequestTable.TABLE.upsert(run.connection(), located)));
    }
}
