package io.adobridge.testbed.azure.routes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Paths;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Branches.Ref;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** {@code …/refs} and {@code …/stats/branches}. */
final class RefRoutes {
    private static final String REPOSITORY = "[{project}/]_apis/git/repositories/{repositoryId}/";
    private final World world;
    private final Lookup lookup;

    RefRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, REPOSITORY + "refs", "vso.code", this::list)
                .get(View.CORE, REPOSITORY + "stats/branches", "vso.code", this::stats);
    }

    private Reply list(Request request) {
        View view = View.of(world, request);
        Repository repository = lookup.repository(request);
        String prefix = "refs/" + request.param("filter").orElse("");
        Optional<String> part = request.param("filterContains").map(text -> text.toLowerCase(Locale.ROOT));
        List<Ref> refs = world.branches().of(repository.index()).stream()
                .filter(ref -> ref.name().startsWith(prefix))
                .filter(ref -> part.isEmpty() || ref.name().toLowerCase(Locale.ROOT).contains(part.get()))
                .toList();
        return new Pages<>(request, refs, Out.<Ref> each((out, ref) -> fields(out, view, repository, ref)))
                .headerToken(1_000, 1_000);
    }

    private static Out fields(Out out, View view, Repository repository, Ref ref) {
        return view.identity(out.put("name", ref.name()).put("objectId", ref.sha()), "creator", ref.creator())
                .put("url", view.api(repository) + "/refs?filter="
                        + Paths.encode(ref.name().substring("refs/".length())));
    }

    private Reply stats(Request request) {
        View view = View.of(world, request);
        Repository repository = lookup.repository(request);
        List<Ref> heads = world.branches().of(repository.index()).stream()
                .filter(ref -> ref.name().startsWith("refs/heads/")).toList();
        return Out.list(heads, (out, ref) -> {
            Commit tip = lookup.commit(repository, ref.sha());
            boolean base = ref.name().equals(repository.defaultBranch());
            return out.object("commit", fields -> CommitRoutes.fields(fields, view, tip))
                    .put("name", ref.name().substring("refs/heads/".length()))
                    .put("aheadCount", base ? 0 : 1)
                    .put("behindCount", 0)
                    .put("isBaseVersion", base);
        });
    }
}
