package io.adobridge.testbed.azure.world;

import java.util.UUID;

/** The timelines of builds. A few builds never had one, of a few it was purged. */
public final class Timelines {
    private final Seed seed;

    Timelines(Seed seed) {
        this.seed = seed;
    }

    /** Whether a build has a timeline. */
    public enum Presence {
        PRESENT,
        /** The build never had one, as with a YAML file that could not be read. */
        NEVER,
        /** It was deleted with the build's logs. */
        PURGED
    }

    /** Whether that build has a timeline. */
    public Presence presence(Build build) {
        if (build.status() != Build.Status.COMPLETED)
            return build.started() == null ? Presence.NEVER : Presence.PRESENT;
        int fate = Math.floorMod(seed.hash(Kind.RECORD, build.id()), 100);
        return fate < 2 && build.result() == Build.Result.FAILED ? Presence.NEVER
                : fate == 50 ? Presence.PURGED : fate == 51 ? Presence.NEVER : Presence.PRESENT;
    }

    /** The timeline of a build that has one. */
    public Timeline of(Build build) {
        return new TimelineWriter(seed, build, id(build)).write();
    }

    /** The id of a build's timeline, which is that of its plan. */
    public UUID id(Build build) {
        return seed.guid(Kind.RECORD, build.id());
    }
}
