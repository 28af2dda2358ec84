package io.adobridge.testbed.azure.routes;

import java.util.List;
import java.util.Optional;

import io.adobridge.testbed.azure.front.Paths;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** {@code _apis/git/repositories}. */
final class RepositoryRoutes {
    private final World world;
    private final Lookup lookup;

    RepositoryRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, "[{project}/]_apis/git/repositories", "vso.code", this::list)
                .get(View.CORE, "[{project}/]_apis/git/repositories/{repositoryId}", "vso.code", this::one);
    }

    private Reply list(Request request) {
        View view = View.of(world, request);
        Optional<Project> project = lookup.projectIfNamed(request);
        boolean hidden = request.flag("includeHidden");
        List<Repository> found = world.repositories().readableBy(request.caller()).stream()
                .filter(repository -> project.isEmpty() || project.get().index() == repository.project())
                .filter(repository -> hidden || !repository.hidden())
                .toList();
        return Out.list(found, (out, repository) -> fields(out, view, repository));
    }

    private Reply one(Request request) {
        View view = View.of(world, request);
        Repository repository = lookup.anyRepository(request);
        String api = view.api(repository);
        return Out.object(out -> fields(out, view, repository).object("_links", links -> links
                .link("self", api)
                .link("project", "vstfs:///Classification/TeamProject/" + view.project(repository).id())
                .link("web", view.web(repository))
                .link("commits", api + "/commits")
                .link("refs", api + "/refs")
                .link("pullRequests", api + "/pullRequests")
                .link("items", api + "/items")
                .link("pushes", api + "/pushes")));
    }

    private Out fields(Out out, View view, Repository repository) {
        boolean empty = repository.empty() && world.branches().of(repository.index()).isEmpty();
        String place = Paths.encode(view.project(repository).name()) + "/" + Paths.encode(repository.name());
        String organization = view.links().organization();
        return out.put("id", repository.id())
                .put("name", repository.name())
                .put("url", view.api(repository))
                .when(true, fields -> view.project(fields, "project", view.project(repository)))
                .put("defaultBranch", empty ? null : repository.defaultBranch())
                .put("size", empty ? 0 : 20_000 + 4_711 * repository.weight())
                .put("remoteUrl", view.web(repository))
                .put("sshUrl", "git@ssh.dev.azure.com:v3/" + organization + "/" + place)
                .put("webUrl", view.web(repository))
                .put("isDisabled", repository.disabled())
                .put("isInMaintenance", false);
    }

    /** What a pull request or a push says of its repository. */
    static Out reference(Out out, View view, Repository repository) {
        Project project = view.project(repository);
        return out.put("id", repository.id())
                .put("name", repository.name())
                .put("url", view.api(repository))
                .object("project", fields -> fields.put("id", project.id())
                        .put("name", project.name())
                        .put("state", "unchanged")
                        .put("visibility", "unchanged")
                        .put("lastUpdateTime", Dates.NONE));
    }
}
