package io.adobridge.testbed.azure.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.adobridge.testbed.azure.front.Sizes;

class WorldSizeTest {
    private static final Sizes VAST = new Sizes(50, 1_000, 10_000_000, 100_000_000, 50_000_000, 20_000_000);

    @Test
    void isTheSameEveryTime() {
        World one = Examples.small();
        World two = Examples.small();
        for (int id = 1; id <= 300; id++) {
            assertThat(one.pullRequests().find(id)).isEqualTo(two.pullRequests().find(id));
            assertThat(one.workItems().revisions(id)).isEqualTo(two.workItems().revisions(id));
            assertThat(one.builds().find(id)).isEqualTo(two.builds().find(id));
        }
        assertThat(Examples.world(Sizes.S, 2).pullRequests().find(1)).isNotEqualTo(one.pullRequests().find(1));
    }

    @Test
    void opensWithAHundredMillionCommitsBecauseItStoresNone() {
        World world = Examples.world(VAST, 7);
        Commit last = world.commits().at(99_999_999);
        assertThat(world.commits().find(last.repository(), last.sha())).contains(last);
        assertThat(world.pullRequests().find(9_999_000).orElseThrow().iterations()).isNotEmpty();
        assertThat(world.builds().find(50_000_000)).isPresent();
        Revision revision = world.workItems().at(79_999_999);
        assertThat(world.workItems().revisions(revision.id())).contains(revision);
    }

    @Test
    void worksWithHardlyAnything() {
        World world = Examples.world(new Sizes(1, 1, 0, 0, 0, 0), 1);
        assertThat(world.commits().count()).isZero();
        assertThat(world.branches().of(0)).isEmpty();
        assertThat(world.workItems().watermark()).isZero();
        World some = Examples.world(new Sizes(1, 1, 1, 4, 1, 1), 1);
        assertThat(some.pullRequests().find(1)).isPresent();
        assertThat(some.builds().find(1)).isPresent();
        assertThat(some.workItems().find(1)).isPresent();
    }
}
