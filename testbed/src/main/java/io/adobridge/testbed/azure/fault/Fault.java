package io.adobridge.testbed.azure.fault;

import java.util.Random;

/** A fault that was set, with its count of the calls it fits and the calls it has hit. */
public final class Fault {
    private final String id;
    private final When when;
    private final Effect effect;
    private final Random chance;
    private long seen;
    private long hits;

    Fault(String id, When when, Effect effect) {
        this.id = id;
        this.when = when;
        this.effect = effect;
        this.chance = new Random(when.seed());
    }

    public String id() {
        return id;
    }

    public When when() {
        return when;
    }

    public Effect effect() {
        return effect;
    }

    /** How many calls it has hit. */
    public synchronized long hits() {
        return hits;
    }

    /** Whether this call is hit; counts it. */
    synchronized boolean strikes(String method, String path, String organization) {
        if (!when.fits(method, path, organization))
            return false;
        seen++;
        boolean hit = seen >= when.from() && hits < when.count() && (seen - when.from()) % when.every() == 0
                && (when.probability() >= 1 || chance.nextDouble() < when.probability());
        if (hit)
            hits++;
        return hit;
    }
}
