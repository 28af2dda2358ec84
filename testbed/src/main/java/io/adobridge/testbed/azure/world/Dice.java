package io.adobridge.testbed.azure.world;

import java.time.Duration;
import java.util.List;

/** The numbers drawn for one thing, always the same in the same order. */
public final class Dice {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private long state;

    Dice(long state) {
        this.state = state;
    }

    /** A number from 0 to one below the bound. */
    public int below(int bound) {
        return (int) ((next() >>> 1) % bound);
    }

    /** Whether that many of a hundred throws hit. */
    public boolean chance(int percent) {
        return below(100) < percent;
    }

    /** One of them. */
    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** One of them. */
    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[below(choices.length)];
    }

    /** A time between the two, usually short and seldom long. */
    public Duration skewed(Duration shortest, Duration longest) {
        double unit = (next() >>> 11) * 0x1.0p-53;
        double millis = shortest.toMillis() + unit * unit * unit * (longest.toMillis() - shortest.toMillis());
        return Duration.ofMillis((long) millis);
    }

    private long next() {
        state += GAMMA;
        return Seed.mix(state);
    }
}
