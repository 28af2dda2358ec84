package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.Threads;
import io.adobridge.testbed.azure.world.Threads.Comment;
import io.adobridge.testbed.azure.world.Threads.ReviewThread;
import io.adobridge.testbed.azure.world.World;

/** {@code …/threads} of a pull request and their comments. */
final class ThreadRoutes {
    private static final String ONE = "[{project}/]_apis/git/repositories/{repositoryId}/pullRequests/{pullRequestId}/threads";
    private static final String WRITE = "vso.code_write|vso.threads_full";
    private static final List<String> STATUSES = List.of("unknown", "active", "fixed", "wontFix", "closed", "byDesign",
            "pending");
    private final World world;
    private final Lookup lookup;

    ThreadRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, ONE, "vso.code", this::list)
                .post(View.CORE, ONE, WRITE, this::open)
                .get(View.CORE, ONE + "/{threadId}", "vso.code", this::one)
                .patch(View.CORE, ONE + "/{threadId}", WRITE, this::update)
                .get(View.CORE, ONE + "/{threadId}/comments", "vso.code", this::comments)
                .post(View.CORE, ONE + "/{threadId}/comments", WRITE, this::answer)
                .get(View.CORE, ONE + "/{threadId}/comments/{commentId}", "vso.code", this::comment)
                .patch(View.CORE, ONE + "/{threadId}/comments/{commentId}", WRITE, this::edit)
                .delete(View.CORE, ONE + "/{threadId}/comments/{commentId}", WRITE, this::delete);
    }

    private Reply list(Request request) {
        View view = View.of(world, request);
        PullRequest found = lookup.pullRequest(request);
        return Out.list(world.threads().of(found), (out, thread) -> fields(out, view, found, thread));
    }

    private Reply one(Request request) {
        PullRequest found = lookup.pullRequest(request);
        return reply(request, found, thread(request, found));
    }

    private Reply reply(Request request, PullRequest found, ReviewThread thread) {
        View view = View.of(world, request);
        Repository repository = world.repositories().at(found.repository());
        return Out.object(out -> fields(out, view, found, thread).object("_links", links -> links
                .link("self", PullRequestBody.url(view, repository, found) + "/threads/" + thread.id())
                .link("repository", view.api(repository))));
    }

    private ReviewThread thread(Request request, PullRequest found) {
        int id = request.intVar("threadId");
        return world.threads().find(found, id).orElseThrow(() -> new ApiError(404, "CommentThreadNotFoundException",
                "The comment thread " + id + " was not found."));
    }

    private static Comment comment(Request request, ReviewThread thread) {
        int id = request.intVar("commentId");
        return thread.comments().stream().filter(comment -> comment.id() == id).findFirst()
                .orElseThrow(() -> new ApiError(404, "CommentNotFoundException", "The comment " + id + " was not found."));
    }

    private static Out fields(Out out, View view, PullRequest pullRequest, ReviewThread thread) {
        boolean voted = thread.properties().containsKey(Threads.VOTER);
        return out.orNull("pullRequestThreadContext", thread.reviewContext())
                .put("id", thread.id())
                .put("publishedDate", thread.published())
                .put("lastUpdatedDate", thread.updated())
                .array("comments", thread.comments(), (fields, comment) -> comment(fields, view, pullRequest, thread, comment))
                .put("status", thread.status())
                .orNull("threadContext", thread.context())
                .object("properties", properties -> properties.each(thread.properties().entrySet(),
                        (fields, property) -> Properties.write(fields, property.getKey(), property.getValue())))
                .when(voted, fields -> fields.object("identities",
                        people -> view.identity(people, "1", thread.comments().get(0).author())))
                .when(!voted, fields -> fields.orNull("identities", null))
                .put("isDeleted", thread.deleted());
    }

    private static Out comment(Out out, View view, PullRequest pullRequest, ReviewThread thread, Comment comment) {
        Repository repository = view.world().repositories().at(pullRequest.repository());
        String self = PullRequestBody.url(view, repository, pullRequest) + "/threads/" + thread.id() + "/comments/"
                + comment.id();
        return view.identity(out.put("id", comment.id()).put("parentCommentId", comment.parent()), "author", comment.author())
                .put("content", comment.deleted() ? null : comment.content())
                .put("publishedDate", comment.published())
                .put("lastUpdatedDate", comment.updated())
                .put("lastContentUpdatedDate", comment.updated())
                .put("isDeleted", comment.deleted() ? true : null)
                .put("commentType", comment.type())
                .texts("usersLiked", List.of())
                .object("_links", links -> links.link("self", self));
    }

    private Reply open(Request request) {
        PullRequest found = lookup.pullRequest(request);
        JsonNode body = request.json();
        if (body.path("comments").isEmpty())
            throw ApiError.badRequest("A comment thread must have at least one comment. Parameter name: comments");
        List<Comment> comments = new ArrayList<>();
        for (JsonNode comment : body.path("comments"))
            comments.add(said(request, comment, comments.size() + 1));
        ReviewThread opened = world.threads().open(found, comments, status(body.path("status")), tree(body, "threadContext"),
                tree(body, "pullRequestThreadContext"), properties(body));
        return reply(request, found, opened);
    }

    private Comment said(Request request, JsonNode body, int id) {
        Instant now = world.now();
        JsonNode type = body.path("commentType");
        boolean system = type.asText().equalsIgnoreCase("system") || type.asInt() == 3;
        return new Comment(id, body.path("parentCommentId").asInt(), request.caller(), body.path("content").asText(), now, now,
                system ? "system" : "text", false);
    }

    private static @Nullable String status(JsonNode status) {
        if (status.isInt())
            return STATUSES.get(Math.floorMod(status.asInt(), STATUSES.size()));
        String text = status.asText("");
        if (text.isEmpty())
            return null;
        return STATUSES.stream().filter(known -> known.equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> ApiError.badRequest("The value '" + text + "' is not valid for status."));
    }

    private static @Nullable JsonNode tree(JsonNode body, String name) {
        return body.hasNonNull(name) ? body.get(name) : null;
    }

    private static Map<String, JsonNode> properties(JsonNode body) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        body.path("properties").fields()
                .forEachRemaining(entry -> properties.put(entry.getKey(), Properties.value(entry.getValue())));
        return properties;
    }

    private Reply update(Request request) {
        PullRequest found = lookup.pullRequest(request);
        JsonNode body = request.json();
        ReviewThread changed = world.threads().update(found, thread(request, found), status(body.path("status")),
                properties(body));
        return reply(request, found, changed);
    }

    private Reply comments(Request request) {
        View view = View.of(world, request);
        PullRequest found = lookup.pullRequest(request);
        ReviewThread thread = thread(request, found);
        return Out.list(thread.comments(), (out, comment) -> comment(out, view, found, thread, comment));
    }

    private Reply comment(Request request) {
        PullRequest found = lookup.pullRequest(request);
        ReviewThread thread = thread(request, found);
        return said(request, found, thread, comment(request, thread));
    }

    private Reply said(Request request, PullRequest found, ReviewThread thread, Comment comment) {
        return Out.object(out -> comment(out, View.of(world, request), found, thread, comment));
    }

    private Reply answer(Request request) {
        PullRequest found = lookup.pullRequest(request);
        ReviewThread thread = thread(request, found);
        Comment comment = said(request, request.json(), thread.comments().size() + 1);
        return said(request, found, world.threads().comment(found, thread, comment), comment);
    }

    private Reply edit(Request request) {
        PullRequest found = lookup.pullRequest(request);
        ReviewThread thread = thread(request, found);
        Comment old = comment(request, thread);
        var edited = new Comment(old.id(), old.parent(), old.author(), request.json().path("content").asText(old.content()),
                old.published(), world.now(), old.type(), false);
        return said(request, found, world.threads().comment(found, thread, edited), edited);
    }

    private Reply delete(Request request) {
        PullRequest found = lookup.pullRequest(request);
        ReviewThread thread = thread(request, found);
        Comment old = comment(request, thread);
        world.threads().comment(found, thread, new Comment(old.id(), old.parent(), old.author(), old.content(),
                old.published(), world.now(), old.type(), true));
        return Reply.empty(200);
    }
}
