package io.adobridge.testbed.azure.routes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Kind;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.PullRequest.Iteration;
import io.adobridge.testbed.azure.world.PullRequest.Vote;
import io.adobridge.testbed.azure.world.Repository;

/** What is shown of a pull request. */
final class PullRequestBody {
    private static final int SHOWN_IN_LISTS = 400;

    private PullRequestBody() {
    }

    /** As lists show it: the description is cut. */
    static Out listed(Out out, View view, PullRequest pullRequest) {
        String text = pullRequest.description();
        return fields(out, view, pullRequest, text.length() > SHOWN_IN_LISTS ? text.substring(0, SHOWN_IN_LISTS) : text);
    }

    /** As it is shown alone. */
    static Out whole(Out out, View view, PullRequest pullRequest) {
        Repository repository = view.world().repositories().at(pullRequest.repository());
        return fields(out, view, pullRequest, pullRequest.description())
                .put("artifactId", artifact(view, repository, pullRequest))
                .object("_links", links -> links
                        .link("self", url(view, repository, pullRequest))
                        .link("repository", view.api(repository))
                        .link("statuses", url(view, repository, pullRequest) + "/statuses")
                        .link("iterations", url(view, repository, pullRequest) + "/iterations"));
    }

    static String artifact(View view, Repository repository, PullRequest pullRequest) {
        return "vstfs:///Git/PullRequestId/" + view.project(repository).id() + "%2f" + repository.id() + "%2f"
                + pullRequest.id();
    }

    static String url(View view, Repository repository, PullRequest pullRequest) {
        return view.api(repository) + "/pullRequests/" + pullRequest.id();
    }

    private static Out fields(Out out, View view, PullRequest pullRequest, String description) {
        Repository repository = view.world().repositories().at(pullRequest.repository());
        Iteration last = pullRequest.last();
        Out started = view.identity(out
                .object("repository", fields -> RepositoryRoutes.reference(fields, view, repository))
                .put("pullRequestId", pullRequest.id())
                .put("codeReviewId", pullRequest.id())
                .put("status", pullRequest.status().text()), "createdBy", pullRequest.author())
                .put("creationDate", pullRequest.created())
                .put("closedDate", pullRequest.closed());
        return view.identity(started, "closedBy", pullRequest.closedBy())
                .put("title", pullRequest.title())
                .put("description", description.isEmpty() ? null : description)
                .put("sourceRefName", pullRequest.source())
                .put("targetRefName", pullRequest.target())
                .put("mergeStatus", "succeeded")
                .put("isDraft", pullRequest.draft())
                .put("mergeId", view.world().seed().guid(Kind.PULL_REQUEST, pullRequest.id()))
                .object("lastMergeSourceCommit", fields -> commit(fields, view, repository, last.head()))
                .object("lastMergeTargetCommit", fields -> commit(fields, view, repository, last.base()))
                .each(view.world().pullRequests().lastMerge(pullRequest).stream().toList(), (fields, sha) -> fields
                        .object("lastMergeCommit", merge -> commit(merge, view, repository, sha)))
                .array("reviewers", pullRequest.reviewers(),
                        (fields, vote) -> reviewer(fields, view, repository, pullRequest, vote))
                .when(!pullRequest.labels().isEmpty(), fields -> fields.array("labels", pullRequest.labels(),
                        (label, name) -> label(label, view, repository, pullRequest, name)))
                .put("url", url(view, repository, pullRequest))
                .put("supportsIterations", true);
    }

    static Out reviewer(Out out, View view, Repository repository, PullRequest pullRequest, Vote vote) {
        return view.identity(out
                .put("reviewerUrl", url(view, repository, pullRequest) + "/reviewers/" + vote.reviewer().id())
                .put("vote", vote.vote())
                .put("hasDeclined", false)
                .put("isRequired", vote.required() ? true : null)
                .put("isFlagged", false), vote.reviewer());
    }

    static Out label(Out out, View view, Repository repository, PullRequest pullRequest, String name) {
        var id = view.world().seed().guid(Kind.LABEL, name.toLowerCase(Locale.ROOT).hashCode());
        return out.put("id", id).put("name", name).put("active", true)
                .put("url", url(view, repository, pullRequest) + "/labels/" + id);
    }

    static Out commit(Out out, View view, Repository repository, String sha) {
        return out.put("commitId", sha).put("url", view.api(repository) + "/commits/" + sha);
    }

    /** The commits of all its iterations, newest first. */
    static Out commits(Out out, View view, PullRequest pullRequest) {
        return out.array("commits", all(view, pullRequest), (fields, commit) -> CommitRoutes.fields(fields, view, commit));
    }

    static List<Commit> all(View view, PullRequest pullRequest) {
        Repository repository = view.world().repositories().at(pullRequest.repository());
        var commits = new ArrayList<>(pullRequest.iterations().stream()
                .flatMap(iteration -> iteration.commits().stream())
                .flatMap(sha -> view.world().commit(repository, sha).stream()).toList());
        Collections.reverse(commits);
        return commits;
    }

    static Out workItems(Out out, View view, PullRequest pullRequest) {
        return out.array("workItemRefs", pullRequest.workItems(), (fields, id) -> workItem(fields, view, id));
    }

    static Out workItem(Out out, View view, int id) {
        return out.put("id", Integer.toString(id)).put("url", view.base() + "/_apis/wit/workItems/" + id);
    }
}
