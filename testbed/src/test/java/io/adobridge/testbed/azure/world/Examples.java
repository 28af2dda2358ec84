package io.adobridge.testbed.azure.world;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.Sizes;

/** Worlds to try things on. */
final class Examples {
    static final Instant ANCHOR = Instant.parse("2026-11-20T00:00:00Z");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneOffset.UTC);

    private Examples() {
    }

    static World small() {
        return world(Sizes.S, 1);
    }

    static World world(Sizes sizes, long seed) {
        return new World(OrganizationSpec.named("contoso").withSeed(seed).withSizes(sizes).withAnchor(ANCHOR), CLOCK);
    }
}
