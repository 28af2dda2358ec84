package io.adobridge.testbed.azure.routes;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.Statuses;
import io.adobridge.testbed.azure.world.Statuses.Post;
import io.adobridge.testbed.azure.world.Statuses.Status;
import io.adobridge.testbed.azure.world.World;

/** {@code …/statuses} of commits, pull requests and their iterations. */
final class StatusRoutes {
    private static final String REPOSITORY = "[{project}/]_apis/git/repositories/{repositoryId}/";
    private static final String COMMIT = REPOSITORY + "commits/{commitId}/statuses";
    private static final String PULL_REQUEST = REPOSITORY + "pullRequests/{pullRequestId}/";
    private static final String ITERATION = PULL_REQUEST + "iterations/{iterationId}/statuses";
    private static final String WRITE = "vso.code_status|vso.code_write";
    private static final List<String> STATES = List.of("notSet", "pending", "succeeded", "failed", "error", "notApplicable");
    private final World world;
    private final Lookup lookup;

    StatusRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, COMMIT, "vso.code|vso.code_status", this::ofCommit)
                .post(View.CORE, COMMIT, WRITE, this::toCommit)
                .get(View.CORE, PULL_REQUEST + "statuses", "vso.code|vso.code_status", request -> list(request, status -> true))
                .post(View.CORE, PULL_REQUEST + "statuses", WRITE, this::toPullRequest)
                .patch(View.CORE, PULL_REQUEST + "statuses", WRITE, request -> removeAll(request, 0))
                .get(View.CORE, PULL_REQUEST + "statuses/{statusId}", "vso.code|vso.code_status", this::one)
                .delete(View.CORE, PULL_REQUEST + "statuses/{statusId}", WRITE, this::remove)
                .get(View.CORE, ITERATION, "vso.code|vso.code_status", request -> list(request, iteration(request)))
                .post(View.CORE, ITERATION, WRITE, this::toPullRequest)
                .patch(View.CORE, ITERATION, WRITE, request -> removeAll(request, request.intVar("iterationId")))
                .get(View.CORE, ITERATION + "/{statusId}", "vso.code|vso.code_status", this::one)
                .delete(View.CORE, ITERATION + "/{statusId}", WRITE, this::remove);
    }

    private Reply ofCommit(Request request) {
        View view = View.of(world, request);
        Repository repository = lookup.repository(request);
        String key = Statuses.commit(repository, lookup.commit(repository, request.var("commitId")).sha());
        List<Status> found = request.flag("latestOnly") ? world.statuses().latest(key) : world.statuses().of(key);
        return new Pages<>(request, found, Out.<Status> each((out, status) -> fields(out, view, status)))
                .skip("top", "skip", 1_000, 1_000);
    }

    private Reply toCommit(Request request) {
        View view = View.of(world, request);
        Repository repository = lookup.repository(request);
        Commit commit = lookup.commit(repository, request.var("commitId"));
        Status posted = world.statuses().post(Statuses.commit(repository, commit.sha()), post(request, 0), request.caller());
        return Out.object(201, out -> fields(out, view, posted).object("_links", links -> links
                .link("self", view.api(repository) + "/commits/" + commit.sha() + "/statuses")
                .link("repository", view.api(repository))));
    }

    private Reply list(Request request, Predicate<Status> which) {
        View view = View.of(world, request);
        List<Status> found = world.statuses().of(Statuses.pullRequest(lookup.pullRequest(request).id()));
        return Out.list(found.stream().filter(which).toList(), (out, status) -> fields(out, view, status));
    }

    private static Predicate<Status> iteration(Request request) {
        int iteration = request.intVar("iterationId");
        return status -> status.iteration() == iteration;
    }

    private Reply toPullRequest(Request request) {
        View view = View.of(world, request);
        PullRequest found = lookup.pullRequest(request);
        Repository repository = world.repositories().at(found.repository());
        boolean named = request.vars().containsKey("iterationId");
        Post post = post(request, named ? request.intVar("iterationId") : request.json().path("iterationId").asInt());
        if (repository.wantsIteration() && post.iteration() == 0)
            throw new ApiError(403, "GitPullRequestStatusRejectedByPolicyException",
                    "TF402658: The status was rejected: a branch policy accepts statuses of an iteration only.");
        if (post.iteration() > found.iterations().size())
            throw ApiError.badRequest("The iteration " + post.iteration() + " does not exist. Parameter name: iterationId");
        Status posted = world.statuses().post(Statuses.pullRequest(found.id()), post, request.caller());
        return Out.object(out -> fields(out, view, posted).object("_links", links -> links
                .link("self", PullRequestBody.url(view, repository, found) + "/statuses/" + posted.id())
                .link("repository", view.api(repository))));
    }

    private static Post post(Request request, int iteration) {
        JsonNode body = request.json();
        String name = body.path("context").path("name").asText("");
        if (name.isBlank())
            throw ApiError.badRequest("Value cannot be null. Parameter name: context.name");
        return new Post(state(body.path("state")), text(body, "description"), name, text(body.path("context"), "genre"),
                text(body, "targetUrl"), iteration, body.hasNonNull("properties") ? body.get("properties") : null);
    }

    private static @Nullable String text(JsonNode body, String name) {
        return body.hasNonNull(name) ? body.get(name).asText() : null;
    }

    private static String state(JsonNode state) {
        if (state.isInt() && state.asInt() >= 0 && state.asInt() < STATES.size())
            return STATES.get(state.asInt());
        String wanted = state.asText("notSet").toLowerCase(Locale.ROOT);
        return STATES.stream().filter(known -> known.toLowerCase(Locale.ROOT).equals(wanted)).findFirst()
                .orElseThrow(() -> ApiError.badRequest("The value '" + wanted + "' is not valid for state."));
    }

    private static Out fields(Out out, View view, Status status) {
        return view.identity(out
                .put("iterationId", status.iteration() == 0 ? null : status.iteration())
                .put("id", status.id())
                .put("state", status.state())
                .put("description", status.description())
                .object("context", context -> context.put("name", status.name()).put("genre", status.genre()))
                .put("creationDate", status.created())
                .put("updatedDate", status.created()), "createdBy", status.by())
                .put("targetUrl", status.targetUrl())
                .put("properties", status.properties());
    }

    private Reply one(Request request) {
        String key = Statuses.pullRequest(lookup.pullRequest(request).id());
        int id = request.intVar("statusId");
        Status found = world.statuses().of(key).stream().filter(status -> status.id() == id).findFirst()
                .orElseThrow(() -> new ApiError(404, "GitStatusNotFoundException", "The status " + id + " was not found."));
        return Out.object(out -> fields(out, View.of(world, request), found));
    }

    private Reply remove(Request request) {
        int id = request.intVar("statusId");
        world.statuses().remove(Statuses.pullRequest(lookup.pullRequest(request).id()), status -> status.id() == id);
        return Reply.empty();
    }

    /** PATCH takes only removals: {@code [{"op":"remove","path":"/7"}]}. */
    private Reply removeAll(Request request, int iteration) {
        String key = Statuses.pullRequest(lookup.pullRequest(request).id());
        for (JsonNode operation : request.json()) {
            if (!operation.path("op").asText().equals("remove"))
                throw ApiError.badRequest("Only the operation 'remove' is supported.");
            String id = operation.path("path").asText().replace("/", "");
            world.statuses().remove(key, status -> id.equals(Integer.toString(status.id()))
                    && (iteration == 0 || status.iteration() == iteration));
        }
        return Reply.empty(200);
    }
}
