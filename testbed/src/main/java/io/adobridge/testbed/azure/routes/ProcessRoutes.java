package io.adobridge.testbed.azure.routes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Paths;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Fields;
import io.adobridge.testbed.azure.world.Kind;
import io.adobridge.testbed.azure.world.Node;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.WorkProcess;
import io.adobridge.testbed.azure.world.World;

/** What work items are made of: processes, types, states, fields, tags, and the trees of areas and iterations. */
final class ProcessRoutes {
    private static final String WIT = "{project}/_apis/wit/";
    private final World world;
    private final Lookup lookup;

    ProcessRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, "_apis/process/processes", "vso.work", request -> processes())
                .get(View.CORE, WIT + "workitemtypes", "vso.work", this::types)
                .get(View.CORE, WIT + "workitemtypes/{type}/states", "vso.work", this::states)
                .get(View.CORE, WIT + "workitemtypecategories", "vso.work", this::categories)
                .get(View.CORE, "[{project}/]_apis/wit/fields", "vso.work", this::fields)
                .get(View.CORE, WIT + "tags", "vso.work", this::tags)
                .get(View.CORE, "_apis/wit/workitemrelationtypes", "vso.work", this::relationTypes)
                .get(View.CORE, WIT + "classificationnodes", "vso.work", this::roots)
                .get(View.CORE, WIT + "classificationnodes/{group}", "vso.work", request -> node(request, ""))
                .get(View.CORE, WIT + "classificationnodes/{group}/{*path}", "vso.work",
                        request -> node(request, request.var("path")));
    }

    private static Reply processes() {
        return Out.list(List.of(WorkProcess.values()), (out, process) -> out.put("id", process.templateId())
                .put("name", process.title()).put("isDefault", process == WorkProcess.AGILE).put("type", "system"));
    }

    private Reply types(Request request) {
        View view = View.of(world, request);
        Project project = lookup.project(request);
        return Out.list(project.process().types(), (out, type) -> out
                .put("name", type)
                .put("referenceName", WorkProcess.referenceName(type))
                .put("description", "What a " + type + " is")
                .put("color", WorkProcess.color(type))
                .put("isDisabled", false)
                .array("states", project.process().states(type), ProcessRoutes::state)
                .put("url", view.api(project, "wit/workItemTypes/" + Paths.encode(type))));
    }

    private static Out state(Out out, WorkProcess.State state) {
        return out.put("name", state.name()).put("color", state.color()).put("category", state.category());
    }

    private Reply states(Request request) {
        Project project = lookup.project(request);
        String type = project.process().types().stream().filter(known -> known.equalsIgnoreCase(request.var("type")))
                .findFirst()
                .orElseThrow(() -> new ApiError(404, "WorkItemTypeNotFoundException",
                        "VS402323: Work item type " + request.var("type") + " does not exist in project " + project.name()
                                + "."));
        return Out.list(project.process().states(type), ProcessRoutes::state);
    }

    /** @param types the first is the default one */
    private record Category(String name, List<String> types) {
    }

    private Reply categories(Request request) {
        View view = View.of(world, request);
        Project project = lookup.project(request);
        List<Category> categories = List.of(new Category("Epic", List.of("Epic")), new Category("Feature", List.of("Feature")),
                new Category("Requirement", List.of(project.process().requirement())), new Category("Task", List.of("Task")),
                new Category("Bug", List.of("Bug")));
        return Out.list(categories, (out, category) -> out
                .put("name", category.name() + " Category")
                .put("referenceName", "Microsoft." + category.name() + "Category")
                .object("defaultWorkItemType", type -> reference(type, view, project, category.types().get(0)))
                .array("workItemTypes", category.types(), (type, name) -> reference(type, view, project, name)));
    }

    private static Out reference(Out out, View view, Project project, String type) {
        return out.put("name", type).put("url", view.api(project, "wit/workItemTypes/" + Paths.encode(type)));
    }

    private Reply fields(Request request) {
        View view = View.of(world, request);
        List<String> names = Stream.of(Fields.ID, Fields.AREA_PATH, Fields.PROJECT, Fields.REV, Fields.ITERATION_PATH,
                Fields.TYPE,
                Fields.STATE, Fields.REASON, Fields.ASSIGNED_TO, Fields.CREATED_DATE, Fields.CREATED_BY, Fields.CHANGED_DATE,
                Fields.CHANGED_BY, Fields.TITLE, Fields.TAGS, Fields.PARENT, Fields.DESCRIPTION, Fields.STATE_CHANGE_DATE,
                Fields.CLOSED_DATE, Fields.PRIORITY, Fields.SEVERITY, Fields.REMAINING_WORK, Fields.CUSTOMER,
                WorkProcess.AGILE.sizeField(), WorkProcess.SCRUM.sizeField()).toList();
        return Out.list(names, (out, name) -> out
                .put("name", name.substring(name.lastIndexOf('.') + 1).replaceAll("(?<=[a-z])(?=[A-Z])", " "))
                .put("referenceName", name)
                .put("type", type(name))
                .put("usage", "workItem").put("readOnly", name.equals(Fields.ID)).put("canSortBy", true)
                .put("isQueryable", true)
                .put("isIdentity", List.of(Fields.ASSIGNED_TO, Fields.CREATED_BY, Fields.CHANGED_BY).contains(name))
                .put("isPicklist", false)
                .put("url", view.base() + "/_apis/wit/fields/" + name));
    }

    private static String type(String field) {
        if (field.endsWith("Date"))
            return "dateTime";
        if (List.of(Fields.ID, Fields.REV, Fields.PRIORITY, Fields.PARENT).contains(field))
            return "integer";
        return field.contains("Scheduling") ? "double" : field.endsWith("Path") ? "treePath" : "string";
    }

    private Reply tags(Request request) {
        Project project = lookup.project(request);
        return Out.list(List.of("blocked", "customer", "spike", "tech-debt", "C#"), (out, tag) -> out
                .put("id", world.seed().guid(Kind.LABEL, project.index() * 1_000L + tag.length())).put("name", tag));
    }

    private Reply relationTypes(Request request) {
        View view = View.of(world, request);
        List<String> names = List.of("System.LinkTypes.Hierarchy-Forward", "System.LinkTypes.Hierarchy-Reverse",
                "System.LinkTypes.Related", "ArtifactLink", "Hyperlink");
        return Out.list(names, (out, name) -> out
                .object("attributes", attributes -> attributes
                        .put("usage", name.startsWith("System") ? "workItemLink" : "resourceLink").put("enabled", true))
                .put("referenceName", name)
                .put("name", name.endsWith("Forward") ? "Child" : name.endsWith("Reverse") ? "Parent" : name)
                .put("url", view.base() + "/_apis/wit/workItemRelationTypes/" + name));
    }

    private Reply roots(Request request) {
        View view = View.of(world, request);
        Project project = lookup.project(request);
        int depth = request.intParam("$depth", 0);
        Node areas = world.classification().areas(project);
        Node iterations = world.classification().iterations(project);
        Optional<List<String>> ids = request.param("ids").map(text -> List.of(text.split(",")));
        List<Node> nodes = ids.isEmpty() ? List.of(areas, iterations)
                : Stream.concat(areas.all(), iterations.all()).filter(node -> ids.get().contains(Integer.toString(node.id())))
                        .toList();
        return Out.list(nodes, (out, node) -> node(out, view, project, node, depth));
    }

    private Reply node(Request request, String path) {
        Project project = lookup.project(request);
        boolean iterations = request.var("group").toLowerCase(Locale.ROOT).startsWith("iteration");
        Node root = iterations ? world.classification().iterations(project) : world.classification().areas(project);
        Node found = world.classification().find(root, path).orElseThrow(() -> new ApiError(404,
                "ClassificationNodeNotFoundException", "VS402485: The classification node '" + path + "' does not exist."));
        return Out.object(out -> node(out, View.of(world, request), project, found, request.intParam("$depth", 0)));
    }

    private static Out node(Out out, View view, Project project, Node node, int depth) {
        String group = node.iteration() ? "Iteration" : "Area";
        int below = node.path().indexOf('\\');
        String rest = below < 0 ? "" : node.path().substring(below);
        String address = String.join("/", Stream.of(rest.split("\\\\")).map(Paths::encode).toList());
        return out.put("id", node.id()).put("identifier", node.identifier()).put("name", node.name())
                .put("structureType", node.iteration() ? "iteration" : "area")
                .put("hasChildren", !node.children().isEmpty())
                .when(depth > 0 && !node.children().isEmpty(), fields -> fields.array("children", node.children(),
                        (child, one) -> node(child, view, project, one, depth - 1)))
                .when(node.start() != null, fields -> fields.object("attributes", dates -> dates
                        .put("startDate", TeamRoutes.day(node.start())).put("finishDate", TeamRoutes.day(node.finish()))))
                .put("path", "\\" + project.name() + "\\" + group + rest)
                .put("url", view.api(project, "wit/classificationNodes/" + group + "s") + address);
    }
}
