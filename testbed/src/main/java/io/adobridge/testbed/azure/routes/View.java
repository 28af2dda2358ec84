package io.adobridge.testbed.azure.routes;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.Links;
import io.adobridge.testbed.azure.front.Paths;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.world.Definition;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** One organisation as one caller sees it: the addresses of things, and what is shown of people and projects everywhere. */
record View(World world, Links links) {
    /** The host of most areas. */
    static final String CORE = "dev.azure.com";
    /** The host of classic releases. */
    static final String RELEASE = "vsrm.dev.azure.com";
    /** The host of people and groups. */
    static final String GRAPH = "vssps.dev.azure.com";
    /** The host of test results. */
    static final String TEST = "vstmr.dev.azure.com";

    static View of(World world, Request request) {
        return new View(world, request.links());
    }

    String base() {
        return links.base(CORE);
    }

    String base(Project project) {
        return base() + "/" + project.id();
    }

    /** The address of the area of a project's API, such as {@code …/{project}/_apis/git}. */
    String api(Project project, String area) {
        return base(project) + "/_apis/" + area;
    }

    Project project(Repository repository) {
        return world.projects().at(repository.project());
    }

    Project project(Definition definition) {
        return world.projects().at(definition.project());
    }

    String api(Repository repository) {
        return api(project(repository), "git/repositories/" + repository.id());
    }

    /** The address at which people look at a repository. */
    String web(Repository repository) {
        return base() + "/" + Paths.encode(project(repository).name()) + "/_git/" + Paths.encode(repository.name());
    }

    /** The fields of a reference to a person. */
    Out identity(Out out, Identity person) {
        String avatar = base() + "/_apis/GraphProfile/MemberAvatars/" + person.descriptor();
        return out.put("displayName", person.displayName())
                .put("url", links.base(GRAPH) + "/_apis/Identities/" + person.id())
                .object("_links", links -> links.link("avatar", avatar))
                .put("id", person.id())
                .put("uniqueName", person.uniqueName())
                .put("imageUrl", avatar)
                .put("descriptor", person.descriptor());
    }

    Out identity(Out out, String name, @Nullable Identity person) {
        return person == null ? out : out.object(name, fields -> identity(fields, person));
    }

    /** The fields of a reference to a project. */
    Out project(Out out, Project project) {
        return out.put("id", project.id())
                .put("name", project.name())
                .put("description", project.description())
                .put("url", base() + "/_apis/projects/" + project.id())
                .put("state", "wellFormed")
                .put("revision", project.revision())
                .put("visibility", "private")
                .put("lastUpdateTime", project.lastUpdate());
    }

    Out project(Out out, String name, Project project) {
        return out.object(name, fields -> project(fields, project));
    }
}
