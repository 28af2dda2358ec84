package io.adobridge.testbed.azure.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class SeedTest {
    private final Seed seed = new Seed(42);

    @Test
    void leadsFromACommitIdBackToItsIndex() {
        LongStream.of(0, 1, 29_999, 99_999_999L).forEach(index -> assertThat(
                seed.indexOf(Kind.COMMIT, seed.sha(Kind.COMMIT, index))).hasValue(index));
    }

    @Test
    void knowsNoIndexOfForeignIds() {
        assertThat(seed.indexOf(Kind.COMMIT, new Seed(43).sha(Kind.COMMIT, 7))).isEmpty();
        assertThat(seed.indexOf(Kind.COMMIT, seed.sha(Kind.PREVIEW, 7))).isEmpty();
        assertThat(seed.indexOf(Kind.COMMIT, "z".repeat(40))).isEmpty();
        assertThat(seed.indexOf(Kind.COMMIT, "main")).isEmpty();
    }

    @Test
    void givesEveryThingAnIdOfItsOwn() {
        assertThat(LongStream.range(0, 10_000).mapToObj(i -> seed.guid(Kind.BUILD, i)).distinct()).hasSize(10_000);
        assertThat(seed.guid(Kind.BUILD, 1)).isNotEqualTo(seed.guid(Kind.TEAM, 1))
                .isNotEqualTo(new Seed(1).guid(Kind.BUILD, 1));
    }
}
