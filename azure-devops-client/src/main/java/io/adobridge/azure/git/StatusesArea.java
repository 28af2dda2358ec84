package io.adobridge.azure.git;

import static io.adobridge.azure.transport.Host.CORE;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Statuses on commits and pull requests.
 * Of all statuses with one context (genre and name) the latest counts, so that posting one again changes nothing that is seen.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/statuses">Commit statuses</a>
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-statuses">Pull request statuses</a>
 */
public final class StatusesArea {

    private static final String COMMIT = "{project}/_apis/git/repositories/{repository}/commits/{sha}/statuses";
    private static final String PULL_REQUEST = "{project}/_apis/git/repositories/{repository}/pullRequests/{pullRequest}/statuses";

    private final Door door;

    public StatusesArea(Door door) {
        this.door = door;
    }

    /** Sets a status on a commit. */
    public Uni<GitStatus> createCommitStatus(String project, String repository, String sha, GitStatus status) {
        return door.one(Call.post(CORE, COMMIT, project, repository, sha).body(status), GitStatus.class);
    }

    /** Every status of a commit, or the latest of each context. */
    public Multi<Page<GitStatus>> commitStatuses(String project, String repository, String sha, boolean latestOnly,
            @Nullable String from) {
        Call call = Call.get(CORE, COMMIT, project, repository, sha).query("latestOnly", latestOnly);
        return door.pages(call, Paging.skip("top", "skip", 1000), GitStatus.class, from);
    }

    /** Every status of a commit. */
    public Multi<Page<GitStatus>> commitStatuses(String project, String repository, String sha) {
        return commitStatuses(project, repository, sha, false, null);
    }

    /** Without an iteration a branch policy may refuse it (GitPullRequestStatusRejectedByPolicyException). */
    public Uni<GitStatus> createPullRequestStatus(String project, String repository, int pullRequest, GitStatus status) {
        return door.one(Call.post(CORE, PULL_REQUEST, project, repository, pullRequest).body(status), GitStatus.class);
    }

    /** Every status of a pull request, of all its iterations. */
    public Multi<Page<GitStatus>> pullRequestStatuses(String project, String repository, int pullRequest) {
        Call call = Call.get(CORE, PULL_REQUEST, project, repository, pullRequest);
        return door.pages(call, Paging.plain(), GitStatus.class, null);
    }

    /** Takes a status back. */
    public Uni<Void> deletePullRequestStatus(String project, String repository, int pullRequest, int status) {
        return door.send(Call.delete(CORE, PULL_REQUEST + "/{status}", project, repository, pullRequest, status));
    }
}
