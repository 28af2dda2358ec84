package io.adobridge.testbed.azure.routes;

import java.util.List;

import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** {@code …/_apis/policy}: each repository with commits wants two reviewers on its default branch. */
final class PolicyRoutes {
    private static final String REVIEWERS = "fa4e907d-c16b-4a4c-9dfa-4906e5d171dd";
    private final World world;
    private final Lookup lookup;

    PolicyRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, "{project}/_apis/policy/types", "vso.code", this::types)
                .get(View.CORE, "{project}/_apis/policy/configurations", "vso.code", this::configurations)
                .get(View.CORE, "{project}/_apis/policy/evaluations", "vso.code",
                        request -> Out.list(List.<Integer> of(), (out, id) -> out));
    }

    private Reply types(Request request) {
        String api = View.of(world, request).api(lookup.project(request), "policy/types/");
        return Out.list(List.of(REVIEWERS), (out, id) -> type(out, api + id));
    }

    private static Out type(Out out, String url) {
        return out.put("id", REVIEWERS).put("url", url).put("displayName", "Minimum number of reviewers");
    }

    private Reply configurations(Request request) {
        View view = View.of(world, request);
        Project project = lookup.project(request);
        List<Repository> all = world.repositories().all().stream()
                .filter(repository -> repository.project() == project.index() && !repository.empty()).toList();
        return new Pages<>(request, all, Out.<Repository> each((out, repository) -> view.identity(out, "createdBy",
                world.people().all().get(0))
                .put("createdDate", world.start())
                .put("isEnabled", true).put("isBlocking", true).put("isDeleted", false)
                .object("settings", settings -> settings.put("minimumApproverCount", 2).put("creatorVoteCounts", false)
                        .array("scope", List.of(repository), (scope, one) -> scope.put("refName", one.defaultBranch())
                                .put("matchKind", "Exact").put("repositoryId", one.id())))
                .put("revision", 1).put("id", repository.index() + 1)
                .put("url", view.api(project, "policy/configurations/" + (repository.index() + 1)))
                .object("type", type -> type(type, view.api(project, "policy/types/" + REVIEWERS))))).headerToken(100, 1_000);
    }
}
