package io.adobridge.azure.git;

import static io.adobridge.azure.transport.Host.CORE;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.core.ResourceRef;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Git repositories, commits, pushes and pull requests.
 * Projects and repositories are named by id or by name. A disabled repository is listed, but everything below it fails as not
 * found (TF401019).
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git">Git</a>
 */
public final class GitArea {

    private static final String REPOSITORY = "{project}/_apis/git/repositories/{repository}";
    private static final String PULL_REQUEST = REPOSITORY + "/pullRequests/{pullRequest}";
    private static final String THREAD = PULL_REQUEST + "/threads/{thread}";
    private static final Paging CHANGES = new Paging.Skip("changes", "top", "skip", 1000);
    private static final Paging CHANGE_ENTRIES = new Paging.Skip("changeEntries", "$top", "$skip", 1000);

    private final Door door;

    public GitArea(Door door) {
        this.door = door;
    }

    /** The repositories of all projects, disabled ones included. */
    public Multi<Page<GitRepository>> repositories() {
        return door.pages(Call.get(CORE, "_apis/git/repositories"), Paging.plain(), GitRepository.class, null);
    }

    /** The repositories of a project, disabled ones included. */
    public Multi<Page<GitRepository>> repositories(String project) {
        Call call = Call.get(CORE, "{project}/_apis/git/repositories", project);
        return door.pages(call, Paging.plain(), GitRepository.class, null);
    }

    /** One repository, disabled or not. */
    public Uni<GitRepository> repository(String project, String repository) {
        return door.one(Call.get(CORE, REPOSITORY, project, repository), GitRepository.class);
    }

    /** Branches, tags and the like whose name begins with the filter, e.g. {@code heads/}. */
    public Multi<Page<GitRef>> refs(String project, String repository, @Nullable String filter, @Nullable String from) {
        Call call = Call.get(CORE, REPOSITORY + "/refs", project, repository).query("filter", filter);
        return door.pages(call, Paging.headerToken("$top", 1000), GitRef.class, from);
    }

    /** Each branch with its last commit and the distance to the default branch. */
    public Multi<Page<GitBranchStats>> branchStats(String project, String repository) {
        Call call = Call.get(CORE, REPOSITORY + "/stats/branches", project, repository);
        return door.pages(call, Paging.plain(), GitBranchStats.class, null);
    }

    /** Commits, newest first, with comments cut short. */
    public Multi<Page<GitCommitRef>> commits(String project, String repository, CommitSearch search, @Nullable String from) {
        Call call = Call.get(CORE, REPOSITORY + "/commits", project, repository)
                .query("searchCriteria.fromDate", search.from())
                .query("searchCriteria.toDate", search.to())
                .query("searchCriteria.itemVersion.version", search.branch())
                .query("searchCriteria.itemVersion.versionType", search.branch() == null ? null : "branch")
                .query("searchCriteria.includeWorkItems", search.includeWorkItems() ? true : null)
                .query("searchCriteria.includePushData", search.includePushData() ? true : null);
        return door.pages(call, Paging.skip("searchCriteria.$top", "searchCriteria.$skip", 1000), GitCommitRef.class, from);
    }

    /** The same in far fewer requests. */
    public Multi<Page<GitCommitRef>> commitsBatch(String project, String repository, CommitSearch search,
            @Nullable String from) {
        Call call = Call.post(CORE, REPOSITORY + "/commitsbatch", project, repository).body(search.criteria()).reads();
        return door.pages(call, Paging.skip("$top", "$skip", 10_000), GitCommitRef.class, from);
    }

    /** One commit with its parents, its whole comment and the push that brought it. */
    public Uni<GitCommitRef> commit(String project, String repository, String sha) {
        return door.one(Call.get(CORE, REPOSITORY + "/commits/{sha}", project, repository, sha), GitCommitRef.class);
    }

    /** The files that a commit changes. */
    public Multi<Page<GitChange>> commitChanges(String project, String repository, String sha, @Nullable String from) {
        Call call = Call.get(CORE, REPOSITORY + "/commits/{sha}/changes", project, repository, sha);
        return door.pages(call, CHANGES, GitChange.class, from);
    }

    /** The pushes between two moments, newest first, with the refs that they moved. */
    public Multi<Page<GitPush>> pushes(String project, String repository, @Nullable Instant fromDate, @Nullable Instant toDate,
            @Nullable String from) {
        Call call = Call.get(CORE, REPOSITORY + "/pushes", project, repository)
                .query("searchCriteria.fromDate", fromDate)
                .query("searchCriteria.toDate", toDate)
                .query("searchCriteria.includeRefUpdates", true);
        return door.pages(call, Paging.skip("$top", "$skip", 1000), GitPush.class, from);
    }

    /** One push with its commits and refs. */
    public Uni<GitPush> push(String project, String repository, int pushId) {
        Call call = Call.get(CORE, REPOSITORY + "/pushes/{push}", project, repository, pushId)
                .query("includeCommits", 100).query("includeRefUpdates", true);
        return door.one(call, GitPush.class);
    }

    /** Pull requests of a project, or of all projects; descriptions are cut at 400 characters. */
    public Multi<Page<GitPullRequest>> pullRequests(@Nullable String project, PullRequestSearch search, @Nullable String from) {
        PullRequestStatus status = search.status() == null ? PullRequestStatus.ALL : search.status();
        PullRequestTimeRangeType timeRange = search.timeRange();
        Call call = Call.get(CORE, "{project}/_apis/git/pullrequests", project)
                .query("searchCriteria.status", status.wire())
                .query("searchCriteria.minTime", search.minTime())
                .query("searchCriteria.maxTime", search.maxTime())
                .query("searchCriteria.queryTimeRangeType", timeRange == null ? null : timeRange.wire())
                .query("searchCriteria.repositoryId", search.repositoryId());
        return door.pages(call, Paging.skip("$top", "$skip", 1000), GitPullRequest.class, from);
    }

    /** One pull request with its whole description. */
    public Uni<GitPullRequest> pullRequest(String project, String repository, int pullRequest) {
        return door.one(Call.get(CORE, PULL_REQUEST, project, repository, pullRequest), GitPullRequest.class);
    }

    /** One pull request with its whole description and the work items that are linked to it. */
    public Uni<GitPullRequest> pullRequestWithWorkItems(String project, String repository, int pullRequest) {
        return door.one(Call.get(CORE, PULL_REQUEST, project, repository, pullRequest).query("includeWorkItemRefs", true),
                GitPullRequest.class);
    }

    /** The commits that a pull request would bring, newest first. */
    public Multi<Page<GitCommitRef>> pullRequestCommits(String project, String repository, int pullRequest,
            @Nullable String from) {
        Call call = Call.get(CORE, PULL_REQUEST + "/commits", project, repository, pullRequest);
        return door.pages(call, Paging.headerToken("$top", 500), GitCommitRef.class, from);
    }

    /** The pushes to a pull request, oldest first, with their commits where asked for. */
    public Multi<Page<GitPullRequestIteration>> iterations(String project, String repository, int pullRequest,
            boolean includeCommits) {
        Call call = Call.get(CORE, PULL_REQUEST + "/iterations", project, repository, pullRequest)
                .query("includeCommits", includeCommits);
        return door.pages(call, Paging.plain(), GitPullRequestIteration.class, null);
    }

    /** The files that an iteration changes since another one, or since the common commit. */
    public Multi<Page<GitChange>> iterationChanges(String project, String repository, int pullRequest, int iteration,
            @Nullable Integer compareTo, @Nullable String from) {
        Call call = Call
                .get(CORE, PULL_REQUEST + "/iterations/{iteration}/changes", project, repository, pullRequest, iteration)
                .query("$compareTo", compareTo);
        return door.pages(call, CHANGE_ENTRIES, GitChange.class, from);
    }

    /** How the lines of files differ between two commits; at most ten files at once. */
    public Multi<Page<FileDiff>> fileDiffs(String project, String repository, String baseCommit, String targetCommit,
            List<String> paths) {
        List<FileDiff.FileDiffParams> files = paths.stream().map(path -> new FileDiff.FileDiffParams(path, path)).toList();
        Call call = Call.post(CORE, REPOSITORY + "/FileDiffs", project, repository)
                .body(new FileDiff.FileDiffsCriteria(baseCommit, targetCommit, files)).reads();
        return door.pages(call, Paging.plain(), FileDiff.class, null);
    }

    /** The reviewers and their votes. */
    public Multi<Page<IdentityRefWithVote>> reviewers(String project, String repository, int pullRequest) {
        return all(IdentityRefWithVote.class, PULL_REQUEST + "/reviewers", project, repository, pullRequest);
    }

    /** The labels of a pull request. */
    public Multi<Page<WebApiTagDefinition>> labels(String project, String repository, int pullRequest) {
        return all(WebApiTagDefinition.class, PULL_REQUEST + "/labels", project, repository, pullRequest);
    }

    /** The work items that are linked to a pull request. */
    public Multi<Page<ResourceRef>> pullRequestWorkItems(String project, String repository, int pullRequest) {
        return all(ResourceRef.class, PULL_REQUEST + "/workitems", project, repository, pullRequest);
    }

    /** Every thread, system threads and deleted ones included. */
    public Multi<Page<GitPullRequestCommentThread>> threads(String project, String repository, int pullRequest) {
        return all(GitPullRequestCommentThread.class, PULL_REQUEST + "/threads", project, repository, pullRequest);
    }

    /** One thread with its comments. */
    public Uni<GitPullRequestCommentThread> thread(String project, String repository, int pullRequest, int thread) {
        return door.one(Call.get(CORE, THREAD, project, repository, pullRequest, thread), GitPullRequestCommentThread.class);
    }

    /** Begins a thread with its first comment; doing it twice gives two. */
    public Uni<GitPullRequestCommentThread> createThread(String project, String repository, int pullRequest,
            GitPullRequestCommentThread thread) {
        Call call = Call.post(CORE, PULL_REQUEST + "/threads", project, repository, pullRequest).body(thread);
        return door.one(call, GitPullRequestCommentThread.class);
    }

    /** Changes state or properties of a thread. */
    public Uni<GitPullRequestCommentThread> updateThread(String project, String repository, int pullRequest, int thread,
            GitPullRequestCommentThread change) {
        Call call = Call.patch(CORE, THREAD, project, repository, pullRequest, thread).body(change);
        return door.one(call, GitPullRequestCommentThread.class);
    }

    /** Adds a comment to a thread; doing it twice gives two. */
    public Uni<Comment> addComment(String project, String repository, int pullRequest, int thread, Comment comment) {
        return door.one(Call.post(CORE, THREAD + "/comments", project, repository, pullRequest, thread).body(comment),
                Comment.class);
    }

    /** Replaces the text of a comment, which only its author may do. */
    public Uni<Comment> updateComment(String project, String repository, int pullRequest, int thread, int comment,
            Comment change) {
        Call call = Call.patch(CORE, THREAD + "/comments/{comment}", project, repository, pullRequest, thread, comment);
        return door.one(call.body(change), Comment.class);
    }

    private <T> Multi<Page<T>> all(Class<T> item, String template, Object... variables) {
        return door.pages(Call.get(CORE, template, variables), Paging.plain(), item, null);
    }
}
