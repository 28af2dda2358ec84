package io.adobridge.testbed.azure.routes;

import java.util.List;
import java.util.Optional;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.World;

/** {@code _apis/wit/wiql}: ids of work items by a query. */
final class WiqlRoutes {
    private static final int LIMIT = 20_000;
    private final World world;
    private final Lookup lookup;

    WiqlRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .post(View.CORE, "[{project}/]_apis/wit/wiql", "vso.work", this::query)
                .post(View.CORE, "{project}/{team}/_apis/wit/wiql", "vso.work", this::query);
    }

    private Reply query(Request request) {
        View view = View.of(world, request);
        Optional<Project> project = lookup.projectIfNamed(request);
        Wiql wiql = Wiql.parse(request.json().path("query").asText(), project.map(Project::name).orElse(""),
                request.flag("timePrecision"), world.end());
        int top = request.intParam("$top", Integer.MAX_VALUE);
        List<Integer> found = wiql.run(world);
        if (found.size() > LIMIT && top > LIMIT)
            throw new ApiError(400, "WorkItemTrackingQueryResultSizeLimitExceededException",
                    "VS402337: The number of work items returned exceeds the size limit of " + LIMIT
                            + ". Change the query to return fewer items.");
        String items = view.base() + "/_apis/wit/workItems/";
        return Out.object(out -> out.put("queryType", "flat").put("queryResultType", "workItem").put("asOf", world.end())
                .array("columns", List.of("System.Id"), (column, name) -> column.put("referenceName", name).put("name", "ID")
                        .put("url", view.base() + "/_apis/wit/fields/" + name))
                .array("workItems", found.stream().limit(top).toList(),
                        (item, id) -> item.put("id", id).put("url", items + id)));
    }
}
