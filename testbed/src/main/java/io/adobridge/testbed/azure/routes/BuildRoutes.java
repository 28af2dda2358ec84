package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Definition;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** {@code …/build/builds}: lists, single builds, tags, properties and changes. */
final class BuildRoutes {
    private static final String ONE = "{project}/_apis/build/builds/{buildId}";
    private static final String WRITE = "vso.build_execute";
    private static final int ABSENT = 1_000;
    private static final int MOST = 5_000;
    private static final int LOOKED_BACK = 400;
    private final World world;
    private final Lookup lookup;
    private final BuildTokens tokens = new BuildTokens();

    BuildRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, "{project}/_apis/build/builds", "vso.build", this::list)
                .post(View.CORE, "{project}/_apis/build/builds", WRITE, this::queue)
                .get(View.CORE, ONE, "vso.build", this::one)
                .patch(View.CORE, ONE, WRITE, this::update)
                .delete(View.CORE, ONE, WRITE, this::delete)
                .get(View.CORE, ONE + "/changes", "vso.build", this::changes)
                .get(View.CORE, ONE + "/workitems", "vso.build", this::workItems)
                .get(View.CORE, ONE + "/tags", "vso.build", this::tags)
                .post(View.CORE, ONE + "/tags", WRITE, this::addTags)
                .put(View.CORE, ONE + "/tags/{tag}", WRITE, request -> tag(request, tags -> tags.add(request.var("tag"))))
                .delete(View.CORE, ONE + "/tags/{tag}", WRITE, request -> tag(request, tags -> tags.remove(request.var("tag"))))
                .get(View.CORE, ONE + "/properties", "vso.build", request -> properties(lookup.build(request)))
                .patch(View.CORE, ONE + "/properties", WRITE, this::changeProperties);
    }

    private Reply list(Request request) {
        View view = View.of(world, request);
        var search = new BuildSearch(world, request, lookup.project(request));
        List<Build> all = search.run();
        List<Build> rest = request.param("continuationToken").map(token -> tokens.from(request, search, all, token))
                .orElse(all);
        int top = Math.max(1, Math.min(MOST, request.intParam("$top", ABSENT)));
        Reply reply = Out.list(rest.stream().limit(top).toList(), (out, build) -> BuildBody.fields(out, view, build));
        return rest.size() > top ? reply.with(Pages.TOKEN_HEADER, tokens.give(request, search, rest.get(top))) : reply;
    }

    private Reply one(Request request) {
        Build found = lookup.build(request);
        return Out.object(out -> BuildBody.fields(out, View.of(world, request), found));
    }

    private Reply queue(Request request) {
        JsonNode body = request.json();
        int id = body.path("definition").path("id").asInt();
        Definition definition = world.definitions().find(id)
                .filter(found -> found.project() == lookup.project(request).index())
                .orElseThrow(() -> new ApiError(404, "DefinitionNotFoundException",
                        "The requested definition " + id + " could not be found."));
        Repository repository = world.repositories().at(definition.repository());
        String branch = body.path("sourceBranch").asText(repository.defaultBranch());
        String commit = body.hasNonNull("sourceVersion") ? body.get("sourceVersion").asText()
                : world.branches().find(repository.index(), branch)
                        .orElseThrow(
                                () -> ApiError.badRequest("Could not queue the build: branch " + branch + " does not exist."))
                        .sha();
        Build queued = world.buildWrites().queue(definition, branch, commit, request.caller());
        return Out.object(out -> BuildBody.fields(out, View.of(world, request), queued));
    }

    private Reply update(Request request) {
        Build found = lookup.build(request);
        JsonNode body = request.json();
        boolean canceled = body.path("status").asText().equalsIgnoreCase("cancelling");
        Build changed = canceled ? world.buildWrites().finish(found.id(), Build.Result.CANCELED) : found;
        return Out.object(out -> BuildBody.fields(out, View.of(world, request), changed));
    }

    private Reply delete(Request request) {
        world.buildWrites().delete(lookup.build(request).id());
        return Reply.empty();
    }

    private Reply changes(Request request) {
        View view = View.of(world, request);
        Build build = lookup.build(request);
        Repository repository = world.repositories().at(build.definition().repository());
        List<Commit> changes = build.pullRequest().stream().boxed()
                .flatMap(id -> world.pullRequests().find(id).stream())
                .flatMap(pullRequest -> PullRequestBody.all(view, pullRequest).stream()).toList();
        if (changes.isEmpty())
            changes = sinceThePreviousBuild(repository, build);
        return new Pages<>(request, changes, Out.<Commit> each((out, commit) -> view.identity(out
                .put("id", commit.sha())
                .put("message", commit.comment())
                .put("type", "TfsGit"), "author", commit.author())
                .put("timestamp", commit.when())
                .put("location", view.api(repository) + "/commits/" + commit.sha())
                .put("displayUri", view.web(repository) + "/commit/" + commit.sha()))).headerToken(50, 200);
    }

    /** What came to the default branch between the previous build of the pipeline and this one, at least its own commit. */
    private List<Commit> sinceThePreviousBuild(Repository repository, Build build) {
        Instant before = IntStream.range(Math.max(1, build.id() - LOOKED_BACK), build.id())
                .filter(id -> world.builds().definition(id).id() == build.definition().id())
                .mapToObj(id -> world.builds().find(id).orElseThrow())
                .filter(other -> other.pullRequest().isEmpty())
                .map(Build::queued).reduce((first, last) -> last).orElse(build.queued());
        List<Commit> came = world.commits().newest(repository.index(), before, build.queued())
                .filter(world.commits()::onDefaultBranch).limit(200).toList();
        return came.isEmpty() ? world.commit(repository, build.commit()).stream().toList() : came;
    }

    private Reply workItems(Request request) {
        View view = View.of(world, request);
        Build build = lookup.build(request);
        List<Integer> ids = build.pullRequest().stream().boxed()
                .flatMap(id -> world.pullRequests().find(id).stream())
                .flatMap(pullRequest -> pullRequest.workItems().stream()).toList();
        return Out.list(ids, (out, id) -> PullRequestBody.workItem(out, view, id));
    }

    private Reply tags(Request request) {
        return Out.texts(world.buildWrites().tags(lookup.build(request).id()));
    }

    private Reply addTags(Request request) {
        JsonNode body = request.json();
        return tag(request, tags -> body.forEach(tag -> tags.add(tag.asText())));
    }

    private Reply tag(Request request, Consumer<Set<String>> change) {
        return Out.texts(world.buildWrites().tag(lookup.build(request).id(), change));
    }

    private Reply properties(Build build) {
        Map<String, String> all = world.buildWrites().properties(build.id());
        return Out.object(out -> out.put("count", all.size()).object("value", value -> value.each(all.entrySet(),
                (fields, property) -> Properties.write(fields, property.getKey(), property.getValue()))));
    }

    private Reply changeProperties(Request request) {
        Build build = lookup.build(request);
        JsonNode operations = request.json();
        if (!operations.isArray())
            throw ApiError.badRequest("You must pass a valid patch document in the body of the request.");
        world.buildWrites().property(build.id(), properties -> operations.forEach(operation -> apply(properties, operation)));
        return properties(build);
    }

    private static void apply(Map<String, String> properties, JsonNode operation) {
        String name = operation.path("path").asText().replaceFirst("^/", "");
        switch (operation.path("op").asText()) {
            case "add", "replace" -> properties.put(name, Properties.value(operation.path("value")).asText());
            case "remove" -> properties.remove(name);
            default -> throw ApiError.badRequest("The operation '" + operation.path("op").asText() + "' is not supported.");
        }
    }
}
