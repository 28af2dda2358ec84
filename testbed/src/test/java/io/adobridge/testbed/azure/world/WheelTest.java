package io.adobridge.testbed.azure.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class WheelTest {
    private final Wheel wheel = Wheel.of(new Seed(1), Kind.REPOSITORY, 6, 0, 1, 3);

    @Test
    void findsAnOwnersThingsAsOneByOneCountingWould() {
        for (int owner : new int[] { 0, 2, 3 }) {
            int wanted = owner;
            long[] mine = LongStream.range(0, 1_000).filter(i -> wheel.owner(i) == wanted).toArray();
            assertThat(wheel.count(owner, 1_000)).isEqualTo(mine.length);
            for (int n = 0; n < mine.length; n++) {
                assertThat(wheel.nth(owner, n)).isEqualTo(mine[n]);
                assertThat(wheel.rank(mine[n])).isEqualTo(n);
            }
        }
    }

    @Test
    void dealsByWeight() {
        assertThat(wheel.count(0, 10_000)).isEqualTo(6_000);
        assertThat(wheel.count(1, 10_000)).isZero();
        assertThat(wheel.count(3, 10_000)).isEqualTo(3_000);
    }

    @Test
    void dealsToGroupsOfOwnersToo() {
        Wheel grouped = wheel.grouped(2, owner -> owner == 0 ? 0 : 1);
        assertThat(grouped.count(1, 10_000)).isEqualTo(4_000);
        assertThat(LongStream.range(0, 100)).allMatch(i -> grouped.owner(i) == (wheel.owner(i) == 0 ? 0 : 1));
    }
}
