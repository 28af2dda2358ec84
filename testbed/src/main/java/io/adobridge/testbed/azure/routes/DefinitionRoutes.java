package io.adobridge.testbed.azure.routes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Definition;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** {@code …/build/definitions} and {@code …/pipelines}. */
final class DefinitionRoutes {
    private static final int MOST = 10_000;
    private final World world;
    private final Lookup lookup;

    DefinitionRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, "{project}/_apis/build/definitions", "vso.build", this::list)
                .get(View.CORE, "{project}/_apis/build/definitions/{definitionId}", "vso.build", this::one)
                .get(View.CORE, "{project}/_apis/pipelines", "vso.build", this::pipelines);
    }

    private List<Definition> found(Request request) {
        Project project = lookup.project(request);
        Optional<String> name = request.param("name");
        Optional<String> repository = request.param("repositoryId");
        Set<String> ids = request.param("definitionIds").map(text -> Set.of(text.split(","))).orElse(Set.of());
        return world.definitions().all().stream()
                .filter(definition -> definition.project() == project.index())
                .filter(definition -> name.isEmpty() || matches(name.get(), definition.name()))
                .filter(definition -> repository.isEmpty()
                        || world.repositories().at(definition.repository()).id().toString().equalsIgnoreCase(repository.get()))
                .filter(definition -> ids.isEmpty() || ids.contains(Integer.toString(definition.id())))
                .toList();
    }

    private static boolean matches(String wanted, String name) {
        return wanted.endsWith("*") ? name.regionMatches(true, 0, wanted, 0, wanted.length() - 1)
                : name.equalsIgnoreCase(wanted);
    }

    private Reply list(Request request) {
        View view = View.of(world, request);
        boolean all = request.flag("includeAllProperties");
        return new Pages<>(request, found(request), Out.<Definition> each((out, definition) -> all
                ? whole(out, view, definition)
                : fields(out, view, definition))).headerToken(MOST, MOST);
    }

    private Reply one(Request request) {
        Definition found = lookup.definition(request);
        return Out.object(out -> whole(out, View.of(world, request), found));
    }

    private static Out fields(Out out, View view, Definition definition) {
        Project project = view.project(definition);
        String self = url(view, definition);
        return view.identity(out.object("_links", links -> links.link("self", self)
                .link("web", view.base(project) + "/_build/definition?definitionId=" + definition.id())
                .link("editor", view.base(project) + "/_build/designer?id=" + definition.id() + "&_a=edit-build-definition")
                .link("badge", view.api(project, "build/status/" + definition.id())))
                .put("quality", "definition"), "authoredBy", definition.author())
                .texts("drafts", List.of())
                .object("queue", queue -> queue(queue, view))
                .when(true, out2 -> reference(out2, view, definition))
                .put("createdDate", definition.created());
    }

    static Out queue(Out out, View view) {
        return out.put("id", 18).put("name", "Azure Pipelines").put("url", view.base() + "/_apis/build/Queues/18")
                .object("pool", pool -> pool.put("id", 9).put("name", "Azure Pipelines").put("isHosted", true));
    }

    private static String url(View view, Definition definition) {
        return view.api(view.project(definition), "build/Definitions/" + definition.id()) + "?revision="
                + definition.revision();
    }

    /** What a build says of its pipeline. */
    static Out reference(Out out, View view, Definition definition) {
        return out.put("id", definition.id())
                .put("name", definition.name())
                .put("url", url(view, definition))
                .put("uri", "vstfs:///Build/Definition/" + definition.id())
                .put("path", definition.path())
                .put("type", "build")
                .put("queueStatus", "enabled")
                .put("revision", definition.revision())
                .when(true, fields -> view.project(fields, "project", view.project(definition)));
    }

    private static Out whole(Out out, View view, Definition definition) {
        Repository repository = view.world().repositories().at(definition.repository());
        return fields(out, view, definition)
                .object("process", process -> definition.yaml()
                        ? process.put("yamlFilename", "/azure-pipelines.yml").put("type", 2)
                        : process.array("phases", List.of("Agent job 1"), (phase, name) -> phase.put("name", name)
                                .put("refName", "Phase_1")).put("type", 1))
                .object("repository", fields -> repository(fields, view, repository))
                .put("jobAuthorizationScope", "projectCollection")
                .put("jobTimeoutInMinutes", 60)
                .put("jobCancelTimeoutInMinutes", 5)
                .object("variables", variables -> variables)
                .object("properties", properties -> properties)
                .texts("tags", List.of());
    }

    static Out repository(Out out, View view, Repository repository) {
        return out.put("id", repository.id()).put("type", "TfsGit").put("name", repository.name())
                .put("url", view.web(repository)).put("defaultBranch", repository.defaultBranch())
                .orNull("clean", null).put("checkoutSubmodules", false);
    }

    private Reply pipelines(Request request) {
        View view = View.of(world, request);
        return new Pages<>(request, found(request), Out.<Definition> each((out, definition) -> out
                .put("url", view.api(view.project(definition), "pipelines/" + definition.id()))
                .put("id", definition.id())
                .put("revision", definition.revision())
                .put("name", definition.name())
                .put("folder", definition.path()))).headerToken(MOST, MOST);
    }
}
