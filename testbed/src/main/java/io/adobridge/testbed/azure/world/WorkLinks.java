package io.adobridge.testbed.azure.world;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Which pull request works on which work item of its project, told from both sides. */
final class WorkLinks {
    private final Seed seed;
    private final Wheel pullRequestsByProject;
    private final int pullRequests;
    private final Wheel itemsByProject;
    private final int items;

    WorkLinks(Seed seed, Wheel pullRequestsByProject, int pullRequests, Wheel itemsByProject, int items) {
        this.seed = seed;
        this.pullRequestsByProject = pullRequestsByProject;
        this.pullRequests = pullRequests;
        this.itemsByProject = itemsByProject;
        this.items = items;
    }

    /** The id of the work item that the pull request with that index works on. */
    OptionalInt item(int pullRequest) {
        int project = pullRequestsByProject.owner(pullRequest);
        long mine = itemsByProject.count(project, items);
        if (mine == 0 || Math.floorMod(seed.hash(Kind.ARTIFACT, pullRequest), 10) >= 7)
            return OptionalInt.empty();
        long place = item(project, pullRequestsByProject.rank(pullRequest), mine);
        return OptionalInt.of((int) itemsByProject.nth(project, place) + 1);
    }

    private long item(int project, long place, long mine) {
        return place * mine / pullRequestsByProject.count(project, pullRequests);
    }

    /** The indexes of the pull requests that work on the item with that id. */
    List<Integer> pullRequests(int workItem) {
        if (workItem > items)
            return List.of();
        int project = itemsByProject.owner(workItem - 1);
        long mine = itemsByProject.count(project, items);
        long others = pullRequestsByProject.count(project, pullRequests);
        long place = itemsByProject.rank(workItem - 1);
        if (others == 0)
            return List.of();
        int first = (int) Math.max(0, place * others / mine - 1);
        int last = (int) Math.min(others - 1, (place + 1) * others / mine + 1);
        return IntStream.rangeClosed(first, last)
                .map(n -> (int) pullRequestsByProject.nth(project, n))
                .filter(pullRequest -> item(pullRequest).orElse(-1) == workItem)
                .boxed().toList();
    }
}
