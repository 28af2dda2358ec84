package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Revision;
import io.adobridge.testbed.azure.world.World;

/** {@code _apis/wit/workitems}, one or many at once. */
final class WorkItemRoutes {
    private static final int MOST = 200;
    private final World world;

    WorkItemRoutes(World world) {
        this.world = world;
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, "[{project}/]_apis/wit/workitems", "vso.work", this::many)
                .post(View.CORE, "[{project}/]_apis/wit/workitemsbatch", "vso.work", this::batch)
                .get(View.CORE, "[{project}/]_apis/wit/workitems/{id}", "vso.work", this::one)
                .get(View.CORE, "[{project}/]_apis/wit/workitems/{id}/revisions", "vso.work", this::revisions)
                .get(View.CORE, "[{project}/]_apis/wit/workitems/{id}/revisions/{rev}", "vso.work", this::revision);
    }

    /** What of the items is asked for. */
    private record Wish(List<Integer> ids, Set<String> fields, String expand, Optional<Instant> asOf, boolean omit) {

        boolean relations() {
            return expand.equals("relations") || expand.equals("all");
        }

        boolean links() {
            return expand.equals("links") || expand.equals("all");
        }

        Predicate<String> shown() {
            if (!fields.isEmpty())
                return field -> fields.contains(field.toLowerCase(Locale.ROOT));
            return expand.equals("fields") || expand.equals("all") ? field -> true : WorkItemBody::usual;
        }
    }

    private static Wish wish(Request request, List<Integer> ids) {
        Set<String> fields = request.param("fields").map(text -> lower(Arrays.asList(text.split(",")))).orElse(Set.of());
        return checked(new Wish(ids, fields, request.param("$expand").orElse("none").toLowerCase(Locale.ROOT),
                Dates.param(request, "asOf"), request.param("errorPolicy").orElse("fail").equalsIgnoreCase("omit")));
    }

    private static Wish wish(JsonNode body) {
        List<Integer> ids = new ArrayList<>();
        body.path("ids").forEach(id -> ids.add(id.asInt()));
        List<String> fields = new ArrayList<>();
        body.path("fields").forEach(field -> fields.add(field.asText()));
        Optional<Instant> asOf = body.hasNonNull("asOf") ? Optional.of(Dates.parse("asOf", body.get("asOf").asText()))
                : Optional.empty();
        JsonNode policy = body.path("errorPolicy");
        return checked(new Wish(ids, lower(fields), body.path("$expand").asText("none").toLowerCase(Locale.ROOT), asOf,
                policy.asText().equalsIgnoreCase("omit") || policy.asInt() == 2));
    }

    private static Set<String> lower(List<String> fields) {
        return Set.copyOf(fields.stream().map(field -> field.trim().toLowerCase(Locale.ROOT)).distinct().toList());
    }

    private static Wish checked(Wish wish) {
        if (wish.ids().size() > MOST)
            throw new ApiError(400, "WorkItemTrackingQueryResultSizeLimitExceededException",
                    "VS403474: You requested " + wish.ids().size() + " work items, which exceeds the limit of " + MOST + ".");
        if (!wish.fields().isEmpty() && !wish.expand().equals("none") && !wish.expand().equals("links"))
            throw new ApiError(400, "ConflictingParametersException",
                    "The expand parameter can not be used with the fields parameter.");
        return wish;
    }

    private Reply many(Request request) {
        List<Integer> ids = Arrays.stream(request.param("ids").orElse("").split(",")).filter(id -> !id.isBlank())
                .map(id -> number(id.trim())).toList();
        return answer(request, wish(request, ids));
    }

    private static int number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            throw ApiError.badRequest("The value '" + id + "' is not valid for ids.");
        }
    }

    private Reply batch(Request request) {
        return answer(request, wish(request.json()));
    }

    private Reply answer(Request request, Wish wish) {
        View view = View.of(world, request);
        List<Optional<Revision>> found = wish.ids().stream().map(id -> read(wish, id)).toList();
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeNumberField("count", found.size());
            json.writeArrayFieldStart("value");
            for (Optional<Revision> item : found)
                if (item.isPresent())
                    Out.<Revision> each((out, revision) -> fields(out, view, revision, wish)).write(json, item.get());
                else
                    json.writeNull();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private Optional<Revision> read(Wish wish, int id) {
        Optional<Revision> found = wish.asOf().isPresent() && world.workItems().find(id).isPresent()
                ? world.workItems().asOf(id, wish.asOf().get())
                : world.workItems().find(id);
        if (found.isEmpty() && !wish.omit())
            throw missing(id);
        return found;
    }

    static ApiError missing(int id) {
        return new ApiError(404, "WorkItemUnauthorizedAccessException",
                "TF401232: Work item " + id + " does not exist, or you do not have permissions to read it.");
    }

    private static Out fields(Out out, View view, Revision revision, Wish wish) {
        return WorkItemBody.plain(out, view, revision, wish.shown(), true)
                .when(wish.relations(), fields -> WorkItemBody.relations(fields, view, revision))
                .when(wish.links(), fields -> WorkItemBody.links(fields, view, revision))
                .when(!wish.links(), fields -> fields.put("url", WorkItemBody.url(view, revision)));
    }

    private Reply one(Request request) {
        int id = request.intVar("id");
        Wish wish = wish(request, List.of(id));
        Revision found = read(wish, id).orElseThrow(() -> missing(id));
        View view = View.of(world, request);
        return Out.object(out -> WorkItemBody.links(WorkItemBody.plain(out, view, found, wish.shown(), true)
                .when(wish.relations(), fields -> WorkItemBody.relations(fields, view, found)), view, found));
    }

    private Reply revisions(Request request) {
        View view = View.of(world, request);
        return new Pages<>(request, history(request), Out.<Revision> each((out, revision) -> WorkItemBody
                .plain(out, view, revision, WorkItemBody::usual, true)
                .put("url", WorkItemBody.url(view, revision) + "/revisions/" + revision.rev()))).skip(MOST, MOST);
    }

    private List<Revision> history(Request request) {
        int id = request.intVar("id");
        if (world.workItems().find(id).isEmpty())
            throw missing(id);
        return world.workItems().revisions(id);
    }

    private Reply revision(Request request) {
        View view = View.of(world, request);
        int rev = request.intVar("rev");
        Revision found = history(request).stream().filter(revision -> revision.rev() == rev).findFirst()
                .orElseThrow(() -> new ApiError(404, "WorkItemRevisionNotFoundException",
                        "TF401349: Work item revision " + rev + " does not exist."));
        return Out.object(out -> WorkItemBody.plain(out, view, found, WorkItemBody::usual, true)
                .put("url", WorkItemBody.url(view, found) + "/revisions/" + rev));
    }
}
