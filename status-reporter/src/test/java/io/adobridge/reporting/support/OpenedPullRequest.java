package io.adobridge.reporting.support;

import java.util.UUID;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** A pull request of {@link AzureView#DEMO} that belongs to one test, which abandons it: others look at the newest ones. */
public record OpenedPullRequest(World world, Repository repository, Identity author, PullRequest opened) {

    /** Opens one with one push. */
    public static OpenedPullRequest open(Bridge bridge, String title) {
        World world = bridge.testbed().world(Bridge.ORGANIZATION);
        Repository repository = world.repositories().all().stream().filter(one -> one.name().equals(AzureView.DEMO))
                .findFirst().orElseThrow();
        Identity author = world.people().all().get(0);
        String branch = "feature/" + UUID.randomUUID();
        world.git().pushCommits(repository, branch, 1, author);
        return new OpenedPullRequest(world, repository, author,
                world.git().openPullRequest(repository, branch, title, "", author));
    }

    public int id() {
        return opened.id();
    }

    /** Somebody pushes to it. */
    public void push() {
        world.git().pushCommits(repository, opened.source().replace("refs/heads/", ""), 1, author);
    }

    /** The commit that was pushed last. */
    public String head() {
        return world.pullRequests().find(id()).orElseThrow().last().head();
    }

    public void abandon() {
        var unused = world.git().abandon(id(), author);
    }
}
