package io.adobridge.testbed.azure.routes;

import java.util.List;

import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Paths;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Kind;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.World;

/** {@code _apis/projects}. */
final class ProjectRoutes {
    private static final String SCOPE = "vso.project|vso.profile";
    private final World world;
    private final Lookup lookup;

    ProjectRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, "_apis/projects", SCOPE, this::list)
                .get(View.CORE, "_apis/projects/{project}", SCOPE, this::one)
                .get(View.CORE, "_apis/projects/{project}/properties", SCOPE, this::properties);
    }

    private Reply list(Request request) {
        View view = View.of(world, request);
        return new Pages<>(request, world.projects().all(), Out.<Project> each(view::project)).headerToken(100, 10_000);
    }

    private Reply one(Request request) {
        View view = View.of(world, request);
        Project project = lookup.project(request);
        String self = view.base() + "/_apis/projects/" + project.id();
        String team = world.seed().guid(Kind.TEAM, project.index() * 3L).toString();
        return Out.object(out -> view.project(out, project)
                .when(request.flag("includeCapabilities"), fields -> capabilities(fields, project))
                .object("_links", links -> links.link("self", self)
                        .link("collection", view.base() + "/_apis/projectCollections/"
                                + world.seed().guid(Kind.PROJECT, Integer.MAX_VALUE))
                        .link("web", view.base() + "/" + Paths.encode(project.name())))
                .object("defaultTeam", fields -> fields.put("id", team)
                        .put("name", project.name() + " Team")
                        .put("url", self + "/teams/" + team)));
    }

    private static Out capabilities(Out out, Project project) {
        return out.object("capabilities", all -> all
                .object("processTemplate", process -> process.put("templateName", project.process().title())
                        .put("templateTypeId", project.process().templateId()))
                .object("versioncontrol", control -> control.put("sourceControlType", "Git")
                        .put("gitEnabled", "True")
                        .put("tfvcEnabled", project.tfvc() ? "True" : "False")));
    }

    private Reply properties(Request request) {
        Project project = lookup.project(request);
        record Property(String name, String value) {
        }
        return Out.list(
                List.of(new Property("System.CurrentProcessTemplateId", project.process().templateId()),
                        new Property("System.Process Template", project.process().title())),
                (out, property) -> out.put("name", property.name()).put("value", property.value()));
    }
}
