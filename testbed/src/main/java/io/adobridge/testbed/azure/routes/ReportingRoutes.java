package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Fields;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Revision;
import io.adobridge.testbed.azure.world.WorkItems;
import io.adobridge.testbed.azure.world.World;

/**
 * {@code _apis/wit/reporting/workitemrevisions}: every revision in the order of its watermark. A batch says where the next
 * one begins, also the last one, from which the next run goes on.
 */
final class ReportingRoutes {
    private static final int ABSENT = 200;
    private static final int MOST = 1_000;
    /** How many revisions of other projects are passed over before a short batch is answered. */
    private static final int PASSED_OVER = 20_000;
    private static final Set<String> LONG_TEXT = Set.of(Fields.DESCRIPTION, Fields.HISTORY);
    private final World world;
    private final Lookup lookup;

    ReportingRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        String path = "[{project}/]_apis/wit/reporting/workitemrevisions";
        return new Routes()
                .get(View.CORE, path, "vso.work", request -> batch(request, MissingNode.getInstance()))
                .post(View.CORE, path, "vso.work", request -> batch(request, request.json()));
    }

    /** What is asked for, by the query or the body. */
    private record Wish(Optional<Project> project, Set<String> types, Set<String> fields, boolean deleted, boolean latest,
            boolean identities, boolean longText) {

        boolean shows(String field) {
            if (!fields.isEmpty())
                return fields.contains(field.toLowerCase(Locale.ROOT));
            return longText || !LONG_TEXT.contains(field);
        }
    }

    private Wish wish(Request request, JsonNode body) {
        return new Wish(lookup.projectIfNamed(request), names(request, body, "types"), names(request, body, "fields"),
                flag(request, body, "includeDeleted"), flag(request, body, "includeLatestOnly"),
                flag(request, body, "includeIdentityRef"),
                request.param("$expand").orElse("").equalsIgnoreCase("fields"));
    }

    private static Set<String> names(Request request, JsonNode body, String name) {
        Stream<String> queried = request.param(name).stream().flatMap(text -> Stream.of(text.split(",")));
        List<String> sent = new ArrayList<>();
        body.path(name).forEach(value -> sent.add(value.asText()));
        return Stream.concat(queried, sent.stream()).map(text -> text.trim().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean flag(Request request, JsonNode body, String name) {
        return request.flag(name) || body.path(name).asBoolean();
    }

    private Reply batch(Request request, JsonNode body) {
        Wish wish = wish(request, body);
        long after = after(request);
        int size = Math.max(1, Math.min(MOST, request.intParam("$maxPageSize", ABSENT)));
        List<Revision> batch = new ArrayList<>();
        WorkItems items = world.workItems();
        long newest = items.watermark();
        long last = after;
        while (last < newest && batch.size() < size && last - after < PASSED_OVER) {
            last++;
            if (wish.project().isPresent() && !items.mayConcern(last, wish.project().get().index()))
                continue;
            Revision revision = items.at(last);
            if (wanted(wish).test(revision))
                batch.add(revision);
        }
        return reply(request, wish, batch, last, last >= newest);
    }

    private long after(Request request) {
        Optional<Instant> start = Dates.param(request, "startDateTime");
        Optional<String> token = request.param("continuationToken");
        if (start.isPresent() && token.isPresent())
            throw ApiError.badRequest("Only one of startDateTime and continuationToken can be specified.");
        return token.map(ReportingRoutes::watermark)
                .orElseGet(() -> start.map(world.workItems()::watermarkBefore).orElse(0L));
    }

    private static long watermark(String token) {
        try {
            return Long.parseLong(token.substring(0, token.indexOf(';') < 0 ? token.length() : token.indexOf(';')));
        } catch (NumberFormatException e) {
            throw ApiError.badRequest("The continuation token '" + token + "' is not valid.");
        }
    }

    private Predicate<Revision> wanted(Wish wish) {
        return revision -> (wish.project().isEmpty() || wish.project().get().index() == revision.project())
                && (wish.types().isEmpty() || wish.types().contains(revision.text(Fields.TYPE).toLowerCase(Locale.ROOT)))
                && !world.workItems().destroyed(revision.id())
                && (wish.deleted() || !world.workItems().deleted(revision.id()))
                && (!wish.latest() || revision.revised().equals(Revision.NEVER))
                && !world.projects().at(revision.project()).deleted();
    }

    private Reply reply(Request request, Wish wish, List<Revision> batch, long last, boolean end) {
        View view = View.of(world, request);
        String token = last + ";1;1";
        String self = wish.project().map(view::base).orElse(view.base()) + "/_apis/wit/reporting/workItemRevisions";
        return Out.object(out -> out
                .array("values", batch, (fields, revision) -> WorkItemBody.plain(fields, view, revision, wish::shows,
                        wish.identities()))
                .put("nextLink", self + "?continuationToken=" + token)
                .put("continuationToken", token)
                .put("isLastBatch", end));
    }
}
