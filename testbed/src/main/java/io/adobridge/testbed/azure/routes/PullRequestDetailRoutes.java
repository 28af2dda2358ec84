package io.adobridge.testbed.azure.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Dice;
import io.adobridge.testbed.azure.world.Kind;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.PullRequest.Iteration;
import io.adobridge.testbed.azure.world.PullRequest.Vote;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** What hangs below one pull request: iterations, commits, work items, labels and reviewers. */
final class PullRequestDetailRoutes {
    private static final String ONE = "[{project}/]_apis/git/repositories/{repositoryId}/pullRequests/{pullRequestId}/";
    private final World world;
    private final Lookup lookup;

    PullRequestDetailRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, ONE + "iterations", "vso.code", this::iterations)
                .get(View.CORE, ONE + "iterations/{iterationId}", "vso.code", this::iteration)
                .get(View.CORE, ONE + "iterations/{iterationId}/changes", "vso.code", this::changes)
                .post(View.CORE, "[{project}/]_apis/git/repositories/{repositoryId}/FileDiffs", "vso.code", this::fileDiffs)
                .get(View.CORE, ONE + "iterations/{iterationId}/commits", "vso.code", this::iterationCommits)
                .get(View.CORE, ONE + "commits", "vso.code", this::commits)
                .get(View.CORE, ONE + "workitems", "vso.code", this::workItems)
                .get(View.CORE, ONE + "labels", "vso.code", this::labels)
                .post(View.CORE, ONE + "labels", "vso.code_write", this::label)
                .delete(View.CORE, ONE + "labels/{label}", "vso.code_write", this::unlabel)
                .get(View.CORE, ONE + "reviewers", "vso.code", this::reviewers)
                .put(View.CORE, ONE + "reviewers/{reviewerId}", "vso.code_write", this::vote)
                .delete(View.CORE, ONE + "reviewers/{reviewerId}", "vso.code_write", this::unassign);
    }

    private Reply iterations(Request request) {
        View view = View.of(world, request);
        PullRequest found = lookup.pullRequest(request);
        boolean commits = request.flag("includeCommits");
        return Out.list(found.iterations(), (out, iteration) -> fields(out, view, found, iteration, commits));
    }

    private Reply iteration(Request request) {
        PullRequest found = lookup.pullRequest(request);
        Iteration iteration = wanted(request, found);
        return Out.object(out -> fields(out, View.of(world, request), found, iteration, true));
    }

    private static Iteration wanted(Request request, PullRequest found) {
        int id = request.intVar("iterationId");
        if (id < 1 || id > found.iterations().size())
            throw new ApiError(404, "GitPullRequestIterationNotFoundException", "Iteration " + id + " does not exist.");
        return found.iterations().get(id - 1);
    }

    private Out fields(Out out, View view, PullRequest pullRequest, Iteration iteration, boolean commits) {
        Repository repository = world.repositories().at(pullRequest.repository());
        boolean first = iteration.id() == 1;
        return view.identity(out.put("id", iteration.id()).put("description",
                first ? pullRequest.title() : "Update " + iteration.id()), "author", iteration.author())
                .put("createdDate", iteration.created())
                .put("updatedDate", iteration.created())
                .object("sourceRefCommit", fields -> fields.put("commitId", iteration.head()))
                .object("targetRefCommit", fields -> fields.put("commitId", iteration.base()))
                .object("commonRefCommit", fields -> fields.put("commitId", iteration.base()))
                .put("hasMoreCommits", false)
                .put("reason", first ? "create" : "push")
                .when(commits, fields -> fields.array("commits", brought(repository, iteration),
                        (one, commit) -> CommitRoutes.fields(one, view, commit)))
                .object("_links", links -> links.link("self",
                        PullRequestBody.url(view, repository, pullRequest) + "/iterations/" + iteration.id()));
    }

    private List<Commit> brought(Repository repository, Iteration iteration) {
        return iteration.commits().stream().flatMap(sha -> world.commit(repository, sha).stream()).toList();
    }

    /** Every file has lines 10 to 40 changed, in the place of 20, and nothing else. */
    private Reply fileDiffs(Request request) {
        JsonNode body = request.json();
        List<JsonNode> files = new ArrayList<>();
        body.path("fileDiffParams").forEach(files::add);
        if (files.size() > 10 || body.path("baseVersionCommit").asText().isEmpty()
                || body.path("targetVersionCommit").asText().isEmpty())
            throw ApiError.badRequest("Two commits and at most 10 files are needed. Parameter name: fileDiffsCriteria");
        return Out.list(files, (out, file) -> out.put("path", file.path("path").asText())
                .put("originalPath", file.path("originalPath").asText())
                .array("lineDiffBlocks", List.of("none", "edit"), (block, type) -> block.put("changeType", type)
                        .put("originalLineNumberStart", type.equals("none") ? 1 : 10)
                        .put("originalLinesCount", type.equals("none") ? 9 : 20)
                        .put("modifiedLineNumberStart", type.equals("none") ? 1 : 10)
                        .put("modifiedLinesCount", type.equals("none") ? 9 : 31)));
    }

    private Reply changes(Request request) {
        PullRequest found = lookup.pullRequest(request);
        Iteration iteration = wanted(request, found);
        Dice dice = world.seed().dice(Kind.ITERATION, found.id() * 64L + iteration.id());
        List<Integer> numbers = IntStream.rangeClosed(1, 1 + dice.below(12)).boxed().toList();
        int skip = request.intParam("$skip", 0);
        List<Integer> page = numbers.stream().skip(skip).limit(request.intParam("$top", 100)).toList();
        boolean more = skip + page.size() < numbers.size();
        return Out.object(out -> out.array("changeEntries", page, (entry, number) -> entry
                .put("changeTrackingId", number)
                .put("changeId", number)
                .object("item", item -> item.put("objectId", world.seed().sha(Kind.TREE, found.id() * 64L + number))
                        .put("path", "/src/Main/File" + (found.id() + number * 7) % 500 + ".cs"))
                .put("changeType", number % 4 == 0 ? "add" : "edit"))
                .when(more, fields -> fields.put("nextSkip", skip + page.size()).put("nextTop", page.size())));
    }

    private Reply iterationCommits(Request request) {
        View view = View.of(world, request);
        PullRequest found = lookup.pullRequest(request);
        List<Commit> brought = brought(world.repositories().at(found.repository()), wanted(request, found));
        return new Pages<>(request, brought, Out.<Commit> each((out, commit) -> CommitRoutes.fields(out, view, commit)))
                .skip("top", "skip", 100, 1_000);
    }

    private Reply commits(Request request) {
        View view = View.of(world, request);
        List<Commit> all = PullRequestBody.all(view, lookup.pullRequest(request));
        return new Pages<>(request, all, Out.<Commit> each((out, commit) -> CommitRoutes.fields(out, view, commit)))
                .headerToken(100, 1_000);
    }

    private Reply workItems(Request request) {
        View view = View.of(world, request);
        List<Integer> linked = lookup.pullRequest(request).workItems().stream().filter(id -> !world.workItems().deleted(id))
                .toList();
        return Out.list(linked, (out, id) -> PullRequestBody.workItem(out, view, id));
    }

    private Reply labels(Request request) {
        return labels(request, lookup.pullRequest(request));
    }

    private Reply labels(Request request, PullRequest found) {
        View view = View.of(world, request);
        Repository repository = world.repositories().at(found.repository());
        return Out.list(found.labels(), (out, name) -> PullRequestBody.label(out, view, repository, found, name));
    }

    private Reply label(Request request) {
        PullRequest found = lookup.pullRequest(request);
        String name = request.json().path("name").asText();
        List<String> labels = new ArrayList<>(found.labels());
        labels.removeIf(label -> label.equalsIgnoreCase(name));
        labels.add(name);
        PullRequest changed = world.git().label(found.id(), labels);
        Repository repository = world.repositories().at(found.repository());
        return Out.object(out -> PullRequestBody.label(out, View.of(world, request), repository, changed, name));
    }

    private Reply unlabel(Request request) {
        PullRequest found = lookup.pullRequest(request);
        List<String> labels = new ArrayList<>(found.labels());
        labels.removeIf(label -> label.equalsIgnoreCase(request.var("label")));
        return labels(request, world.git().label(found.id(), labels));
    }

    private Reply reviewers(Request request) {
        View view = View.of(world, request);
        PullRequest found = lookup.pullRequest(request);
        Repository repository = world.repositories().at(found.repository());
        return Out.list(found.reviewers(), (out, vote) -> PullRequestBody.reviewer(out, view, repository, found, vote));
    }

    private Reply vote(Request request) {
        PullRequest found = lookup.pullRequest(request);
        JsonNode body = request.json();
        String id = request.var("reviewerId");
        Identity reviewer = request.caller().id().toString().equalsIgnoreCase(id) ? request.caller()
                : world.people().all().stream().filter(person -> person.id().toString().equalsIgnoreCase(id)).findFirst()
                        .orElseThrow(() -> new ApiError(404, "IdentityNotFoundException",
                                "TF200016: The identity " + id + " could not be found."));
        int value = body.path("vote").asInt();
        var vote = new Vote(reviewer, value, body.path("isRequired").asBoolean());
        PullRequest changed = world.git().vote(found.id(), reviewer, value, vote.required());
        Repository repository = world.repositories().at(found.repository());
        return Out.object(out -> PullRequestBody.reviewer(out, View.of(world, request), repository, changed, vote));
    }

    private Reply unassign(Request request) {
        world.git().unassign(lookup.pullRequest(request).id(), request.var("reviewerId"));
        return Reply.empty();
    }
}
