package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Fields;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Revision;
import io.adobridge.testbed.azure.world.World;

/** {@code _apis/wit/reporting/workitemlinks}: the links between parents and children, in the order in which they were made. */
final class LinkRoutes {
    private static final int BATCH = 1_000;
    private final World world;
    private final Lookup lookup;

    LinkRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes().get(View.CORE, "[{project}/]_apis/wit/reporting/workitemlinks", "vso.work", this::batch);
    }

    /** A child, with its first revision, which made the link, and its newest. */
    private record Link(Revision made, Revision child, int parent) {
    }

    private Reply batch(Request request) {
        Optional<Project> project = lookup.projectIfNamed(request);
        Instant start = Dates.param(request, "startDateTime").orElse(Instant.MIN);
        int last = request.param("continuationToken").map(LinkRoutes::token).orElse(0);
        int count = world.workItems().count();
        List<Link> links = new ArrayList<>();
        while (last < count && links.size() < BATCH)
            link(++last).filter(link -> !link.made().changed().isBefore(start))
                    .filter(link -> project.isEmpty() || project.get().index() == link.child().project())
                    .ifPresent(links::add);
        return reply(request, links, last, last >= count);
    }

    private static int token(String token) {
        try {
            return Integer.parseInt(token);
        } catch (NumberFormatException e) {
            throw ApiError.badRequest("The continuation token '" + token + "' is not valid.");
        }
    }

    private Optional<Link> link(int id) {
        List<Revision> revisions = world.workItems().revisions(id);
        Revision newest = revisions.get(revisions.size() - 1);
        return newest.field(Fields.PARENT) instanceof Integer parent ? Optional.of(new Link(revisions.get(0), newest, parent))
                : Optional.empty();
    }

    private Reply reply(Request request, List<Link> links, int last, boolean end) {
        View view = View.of(world, request);
        return Out.object(out -> out
                .array("values", links, (fields, link) -> view.identity(fields
                        .put("rel", "System.LinkTypes.Hierarchy")
                        .put("sourceId", link.parent())
                        .put("targetId", link.child().id())
                        .put("changedDate", link.made().changed()), "changedBy", link.made().changedBy())
                        .put("isActive", !link.child().deleted() && !world.workItems().deleted(link.parent()))
                        .put("changedOperation", "create")
                        .put("sourceProjectId", world.projects().at(link.child().project()).id())
                        .put("targetProjectId", world.projects().at(link.child().project()).id()))
                .put("nextLink", view.base() + "/_apis/wit/reporting/workItemLinks?continuationToken=" + last)
                .put("continuationToken", Integer.toString(last))
                .put("isLastBatch", end));
    }
}
