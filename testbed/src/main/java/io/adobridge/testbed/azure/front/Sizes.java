package io.adobridge.testbed.azure.front;

/** How much of everything an organisation holds; releases, users and the like follow from it. */
public record Sizes(int projects, int repositories, int pullRequests, int commits, int builds, int workItems) {
    /** A team of a few people. */
    public static final Sizes S = new Sizes(2, 20, 300, 3_000, 2_000, 1_000);
    /** A department. */
    public static final Sizes M = new Sizes(10, 150, 3_000, 30_000, 15_000, 12_000);
    /** A company. */
    public static final Sizes L = new Sizes(60, 1_000, 20_000, 200_000, 100_000, 80_000);

    public Sizes {
        if (projects < 1 || repositories < 1 || pullRequests < 0 || commits < 0 || builds < 0 || workItems < 0)
            throw new IllegalArgumentException("An organisation needs a project and a repository");
    }
}
