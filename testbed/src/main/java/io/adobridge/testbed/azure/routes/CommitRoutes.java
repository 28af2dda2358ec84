package io.adobridge.testbed.azure.routes;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Dice;
import io.adobridge.testbed.azure.world.Kind;
import io.adobridge.testbed.azure.world.Pushes.Push;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** {@code …/commits}, {@code …/commitsbatch} and {@code …/pushes}. */
final class CommitRoutes {
    private static final String REPOSITORY = "[{project}/]_apis/git/repositories/{repositoryId}/";
    private static final int MOST = 50_000;
    private static final int FARTHEST = 3_000_000;
    private final World world;
    private final Lookup lookup;

    CommitRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, REPOSITORY + "commits", "vso.code", this::list)
                .post(View.CORE, REPOSITORY + "commitsbatch", "vso.code", this::batch)
                .get(View.CORE, REPOSITORY + "commits/{commitId}", "vso.code", this::one)
                .get(View.CORE, REPOSITORY + "commits/{commitId}/changes", "vso.code", this::changes)
                .get(View.CORE, REPOSITORY + "pushes", "vso.code", this::pushes)
                .get(View.CORE, REPOSITORY + "pushes/{pushId}", "vso.code", this::push);
    }

    private Reply list(Request request) {
        View view = View.of(world, request);
        Repository repository = lookup.repository(request);
        List<Commit> found = CommitSearch.of(request).run(world, repository);
        var pages = new Pages<>(request, found, Out.<Commit> each((out, commit) -> fields(out, view, commit)));
        return request.param("searchCriteria.$top").or(() -> request.param("searchCriteria.$skip")).isPresent()
                ? pages.skip("searchCriteria.$top", "searchCriteria.$skip", 100, MOST)
                : pages.skip("$top", "$skip", 100, MOST);
    }

    private Reply batch(Request request) {
        View view = View.of(world, request);
        Repository repository = lookup.repository(request);
        JsonNode body = request.json();
        int skip = request.intParam("$skip", body.path("$skip").asInt(0));
        int top = Math.min(MOST, request.intParam("$top", body.path("$top").asInt(100)));
        if (skip > FARTHEST)
            throw ApiError.badRequest("The value '" + skip + "' is not valid for $skip.");
        List<Commit> page = CommitSearch.of(body).run(world, repository).stream().skip(skip).limit(top).toList();
        boolean pushes = body.path("includePushData").asBoolean();
        boolean items = body.path("includeWorkItems").asBoolean();
        return Out.list(page, (out, commit) -> fields(out, view, commit)
                .when(pushes, fields -> pushed(fields, view, commit))
                .when(items, fields -> fields.array("workItems", workItems(commit),
                        (item, id) -> PullRequestBody.workItem(item, view, id))));
    }

    private List<Integer> workItems(Commit commit) {
        return world.commits().pullRequest(commit).stream().boxed()
                .flatMap(id -> world.pullRequests().find(id).stream())
                .flatMap(pullRequest -> pullRequest.workItems().stream()).toList();
    }

    private Reply one(Request request) {
        View view = View.of(world, request);
        Repository repository = lookup.repository(request);
        Commit commit = lookup.commit(repository, request.var("commitId"));
        List<String> parents = commit.index() < 0 ? List.of() : world.commits().parents(commit);
        return Out.object(out -> pushed(fields(out.put("treeId", world.seed().sha(Kind.TREE, commit.index() + 1))
                .texts("parents", parents), view, commit), view, commit)
                .object("_links", links -> links.link("self", view.api(repository) + "/commits/" + commit.sha())
                        .link("repository", view.api(repository))));
    }

    private static Out pushed(Out out, View view, Commit commit) {
        return out.object("push", push -> view.identity(push, "pushedBy", commit.author())
                .put("pushId", commit.push())
                .put("date", commit.when()));
    }

    /** What every list of commits shows of one; long comments are cut at the first line. */
    static Out fields(Out out, View view, Commit commit) {
        Repository repository = view.world().repositories().at(commit.repository());
        Dice dice = view.world().seed().dice(Kind.TREE, commit.index() + 1);
        int end = commit.comment().indexOf('\n');
        return out.put("commitId", commit.sha())
                .object("author", author -> person(author, commit))
                .object("committer", committer -> person(committer, commit))
                .put("comment", end < 0 ? commit.comment() : commit.comment().substring(0, end))
                .put("commentTruncated", end < 0 ? null : true)
                .object("changeCounts", counts -> counts.put("Add", dice.below(4))
                        .put("Edit", 1 + dice.below(9)).put("Delete", dice.below(2)))
                .put("url", view.api(repository) + "/commits/" + commit.sha())
                .put("remoteUrl", view.web(repository) + "/commit/" + commit.sha());
    }

    private static Out person(Out out, Commit commit) {
        return out.put("name", commit.author().displayName())
                .put("email", commit.author().uniqueName())
                .put("date", commit.when());
    }

    private Reply changes(Request request) {
        View view = View.of(world, request);
        Repository repository = lookup.repository(request);
        Commit commit = lookup.commit(repository, request.var("commitId"));
        Dice dice = world.seed().dice(Kind.TREE, commit.index() + 1);
        int adds = dice.below(4);
        int edits = 1 + dice.below(9);
        List<String> kinds = IntStream.range(0, adds + edits).mapToObj(i -> i < adds ? "add" : "edit").toList();
        return Out.object(out -> out
                .object("changeCounts", counts -> counts.put("Add", adds).put("Edit", edits))
                .array("changes", kinds, (change, kind) -> {
                    String path = "/src/Main/File" + dice.below(500) + ".cs";
                    return change.object("item", item -> item.put("gitObjectType", "blob").put("path", path)
                            .put("url", view.api(repository) + "/items" + path + "?versionType=Commit&version=" + commit.sha()))
                            .put("changeType", kind);
                }));
    }

    private Reply pushes(Request request) {
        View view = View.of(world, request);
        Repository repository = lookup.repository(request);
        CommitSearch window = CommitSearch.of(request);
        List<Push> found = world.git().pushes().of(repository.index(), window.from(), window.to());
        boolean refs = request.param("searchCriteria.includeRefUpdates").map(Boolean::parseBoolean).orElse(false);
        return new Pages<>(request, found, Out.<Push> each((out, push) -> push(out, view, repository, push, refs)))
                .skip(100, 1_000);
    }

    private Reply push(Request request) {
        View view = View.of(world, request);
        Repository repository = lookup.repository(request);
        Push push = world.git().pushes().find(repository.index(), request.intVar("pushId"))
                .orElseThrow(() -> new ApiError(404, "GitPushNotFoundException", "TF401182: Push " + request.var("pushId")
                        + " does not exist in repository " + repository.name() + "."));
        return Out.object(out -> push(out, view, repository, push, true)
                .array("commits", push.commit().stream().toList(), (fields, one) -> fields(fields, view, one)));
    }

    private Out push(Out out, View view, Repository repository, Push push, boolean refs) {
        return view.identity(out
                .object("repository", fields -> RepositoryRoutes.reference(fields, view, repository)), "pushedBy", push.by())
                .put("pushId", push.id())
                .put("date", push.when())
                .put("url", view.api(repository) + "/pushes/" + push.id())
                .when(refs,
                        fields -> fields.array("refUpdates", List.of(world.git().pushes().move(push)), (update, move) -> update
                                .put("repositoryId", repository.id())
                                .put("name", move.ref())
                                .put("oldObjectId", move.before())
                                .put("newObjectId", move.after())));
    }
}
