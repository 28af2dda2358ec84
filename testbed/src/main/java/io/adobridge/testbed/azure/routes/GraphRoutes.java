package io.adobridge.testbed.azure.routes;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Kind;
import io.adobridge.testbed.azure.world.Teams.Team;
import io.adobridge.testbed.azure.world.World;

/** {@code _apis/graph} and {@code _apis/identities} of the host of people and groups. */
final class GraphRoutes {
    private final World world;

    GraphRoutes(World world) {
        this.world = world;
    }

    Routes routes() {
        return new Routes()
                .get(View.GRAPH, "_apis/graph/users", "vso.graph", this::users)
                .get(View.GRAPH, "_apis/graph/users/{descriptor}", "vso.graph", this::user)
                .get(View.GRAPH, "_apis/graph/groups", "vso.graph", this::groups)
                .get(View.GRAPH, "_apis/graph/descriptors/{key}", "vso.graph", this::descriptor)
                .get(View.GRAPH, "_apis/graph/storagekeys/{descriptor}", "vso.graph", this::storageKey)
                .get(View.GRAPH, "_apis/graph/memberships/{subject}", "vso.graph", this::memberships)
                .get(View.GRAPH, "_apis/identities", "vso.identity", this::identities);
    }

    private Reply users(Request request) {
        View view = View.of(world, request);
        return new Pages<>(request, world.people().all(), Out.<Identity> each((out, person) -> fields(out, view, person)))
                .headerToken(500, 500);
    }

    private Reply user(Request request) {
        Identity person = byDescriptor(request.var("descriptor"));
        return Out.object(out -> fields(out, View.of(world, request), person));
    }

    private Identity byDescriptor(String descriptor) {
        return world.people().all().stream().filter(person -> person.descriptor().equals(descriptor)).findFirst()
                .orElseThrow(() -> new ApiError(404, "GraphSubjectNotFoundException",
                        "VS403325: The graph subject with descriptor '" + descriptor + "' could not be found."));
    }

    private Out fields(Out out, View view, Identity person) {
        String self = view.links().base(View.GRAPH) + "/_apis/Graph/Users/" + person.descriptor();
        return out.put("subjectKind", "user")
                .put("metaType", "member")
                .put("directoryAlias", person.uniqueName().substring(0, person.uniqueName().indexOf('@')))
                .put("domain", world.seed().guid(Kind.PERSON, 1))
                .put("principalName", person.uniqueName())
                .put("mailAddress", person.uniqueName())
                .put("origin", "aad")
                .put("originId", person.id())
                .put("displayName", person.displayName())
                .object("_links", links -> links.link("self", self)
                        .link("storageKey", view.links().base(View.GRAPH) + "/_apis/Graph/StorageKeys/" + person.descriptor()))
                .put("url", self)
                .put("descriptor", person.descriptor());
    }

    private static String descriptor(Team team) {
        return "vssgp." + team.id().toString().replace("-", "");
    }

    private Reply groups(Request request) {
        View view = View.of(world, request);
        return new Pages<>(request, world.teams().all(), Out.<Team> each((out, team) -> out
                .put("subjectKind", "group")
                .put("description", "Those who work on " + team.area())
                .put("domain", "vstfs:///Classification/TeamProject/" + team.project().id())
                .put("principalName", "[" + team.project().name() + "]\\" + team.name())
                .put("origin", "vsts")
                .put("originId", team.id())
                .put("displayName", team.name())
                .put("url", view.links().base(View.GRAPH) + "/_apis/Graph/Groups/" + descriptor(team))
                .put("descriptor", descriptor(team)))).headerToken(500, 500);
    }

    private Reply descriptor(Request request) {
        String key = request.var("key");
        Identity found = world.people().all().stream().filter(person -> person.id().toString().equalsIgnoreCase(key))
                .findFirst()
                .orElseThrow(() -> new ApiError(404, "StorageKeyNotFoundException",
                        "VS860016: Could not find a subject for the storage key " + key + "."));
        return Out.object(out -> out.put("value", found.descriptor()));
    }

    private Reply storageKey(Request request) {
        Identity found = byDescriptor(request.var("descriptor"));
        return Out.object(out -> out.put("value", found.id()));
    }

    private Reply memberships(Request request) {
        String subject = request.var("subject");
        boolean down = request.param("direction").orElse("up").toLowerCase(Locale.ROOT).matches("down|2");
        record Membership(String container, String member) {
        }
        List<Membership> found = world.teams().all().stream()
                .flatMap(team -> team.members().stream().map(person -> new Membership(descriptor(team), person.descriptor())))
                .filter(membership -> (down ? membership.container() : membership.member()).equals(subject)).toList();
        return Out.list(found, (out, membership) -> out.put("containerDescriptor", membership.container())
                .put("memberDescriptor", membership.member()));
    }

    private Reply identities(Request request) {
        Set<String> ids = request.param("identityIds").map(text -> Set.of(text.toLowerCase(Locale.ROOT).split(",")))
                .orElse(Set.of());
        String wanted = request.param("filterValue").orElse("").toLowerCase(Locale.ROOT);
        List<Identity> found = world.people().all().stream()
                .filter(person -> ids.isEmpty() || ids.contains(person.id().toString()))
                .filter(person -> person.displayName().toLowerCase(Locale.ROOT).contains(wanted)
                        || person.uniqueName().contains(wanted))
                .toList();
        return Out.list(found, (out, person) -> out.put("id", person.id())
                .put("descriptor", "Microsoft.IdentityModel.Claims.ClaimsIdentity;" + person.uniqueName())
                .put("subjectDescriptor", person.descriptor())
                .put("providerDisplayName", person.displayName())
                .put("isActive", true)
                .object("properties", properties -> Properties.write(Properties.write(properties, "Mail", person.uniqueName()),
                        "Account", person.uniqueName()))
                .put("resourceVersion", 2).put("metaTypeId", 0));
    }
}
