package io.adobridge.testbed.azure.routes;

import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

import io.adobridge.testbed.azure.front.Content;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.World;

/** Fills organisations with computed worlds, and hands those worlds to whoever wants to change them from Java. */
public final class Worlds implements Content {
    private final Map<String, World> opened = new ConcurrentHashMap<>();

    @Override
    public Routes open(OrganizationSpec specification, Clock clock) {
        var world = new World(specification, clock);
        opened.put(specification.name(), world);
        return routes(world).addAll(new AnalyticsRoutes(world).routes(specification.kind()));
    }

    /**
     * The world of an organisation that was opened.
     *
     * @throws NoSuchElementException where there is none of that name
     */
    public World world(String organization) {
        World world = opened.get(organization);
        if (world == null)
            throw new NoSuchElementException("No organisation " + organization);
        return world;
    }

    private static Routes routes(World world) {
        return new Routes()
                .addAll(new ProjectRoutes(world).routes())
                .addAll(new RepositoryRoutes(world).routes())
                .addAll(new RefRoutes(world).routes())
                .addAll(new CommitRoutes(world).routes())
                .addAll(new PullRequestRoutes(world).routes())
                .addAll(new PullRequestDetailRoutes(world).routes())
                .addAll(new ThreadRoutes(world).routes())
                .addAll(new StatusRoutes(world).routes())
                .addAll(new DefinitionRoutes(world).routes())
                .addAll(new BuildRoutes(world).routes())
                .addAll(new TimelineRoutes(world).routes())
                .addAll(new WorkItemRoutes(world).routes())
                .addAll(new WiqlRoutes(world).routes())
                .addAll(new ReportingRoutes(world).routes())
                .addAll(new LinkRoutes(world).routes())
                .addAll(new WorkItemDetailRoutes(world).routes())
                .addAll(new ProcessRoutes(world).routes())
                .addAll(new TeamRoutes(world).routes())
                .addAll(new GraphRoutes(world).routes())
                .addAll(new HookRoutes(world).routes())
                .addAll(new TfvcRoutes(world).routes())
                .addAll(new ReleaseRoutes(world).routes())
                .addAll(new TestRoutes(world).routes())
                .addAll(new TaskRoutes(world).routes())
                .addAll(new PolicyRoutes(world).routes());
    }
}
