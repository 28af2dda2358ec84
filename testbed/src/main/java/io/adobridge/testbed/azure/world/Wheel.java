package io.adobridge.testbed.azure.world;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Deals an endless sequence out to owners, evenly and by weight: whose the n-th thing is, and which is an owner's n-th,
 * are both known at once.
 */
public final class Wheel {
    private final int[] owners;
    private final int[][] slots;

    private Wheel(int[] owners, int count) {
        this.owners = owners;
        int[] sizes = new int[count];
        for (int owner : owners)
            sizes[owner]++;
        this.slots = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int slot = owners.length - 1; slot >= 0; slot--)
            slots[owners[slot]][--sizes[owners[slot]]] = slot;
    }

    /** Each owner has as many slots in a turn as its weight says, evenly spread. */
    static Wheel of(Seed seed, Kind kind, int... weights) {
        record Slot(double time, int owner) {
        }
        int[] owners = IntStream.range(0, weights.length).boxed()
                .flatMap(owner -> IntStream.range(0, weights[owner])
                        .mapToObj(slot -> new Slot((slot + offset(seed, kind, owner)) / weights[owner], owner)))
                .sorted(Comparator.comparingDouble(Slot::time))
                .mapToInt(Slot::owner)
                .toArray();
        return new Wheel(owners, weights.length);
    }

    private static double offset(Seed seed, Kind kind, int owner) {
        return 0.3 + (seed.hash(kind, owner) >>> 11) * 0x1.0p-53 * 0.6;
    }

    /** The same sequence, dealt to groups of owners. */
    Wheel grouped(int groups, IntUnaryOperator groupOf) {
        return new Wheel(Arrays.stream(owners).map(groupOf).toArray(), groups);
    }

    /** Whose it is. */
    public int owner(long index) {
        return owners[(int) (index % owners.length)];
    }

    /** The index of an owner's n-th, from 0; the owner must have a weight. */
    public long nth(int owner, long n) {
        int[] mine = slots[owner];
        return n / mine.length * owners.length + mine[(int) (n % mine.length)];
    }

    /** How many of those below the index are the owner's. */
    public long count(int owner, long below) {
        int[] mine = slots[owner];
        int found = Arrays.binarySearch(mine, (int) (below % owners.length));
        return below / owners.length * mine.length + (found < 0 ? -found - 1 : found);
    }

    /** Which of its owner's it is, from 0. */
    public long rank(long index) {
        return count(owner(index), index);
    }
}
