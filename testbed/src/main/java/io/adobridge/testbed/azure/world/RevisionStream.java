package io.adobridge.testbed.azure.world;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The order in which all work items are created and changed. The stream is cut into one cell for each item: the first
 * revision in a cell creates that item, the others change items that were created a while before, so that an item's
 * revisions are found from the item as quickly as the item from a revision.
 */
final class RevisionStream {
    private static final int[] LAGS = { 1, 1, 2, 4, 8, 16, 40 };
    private static final int SLOTS = 64;
    private final Seed seed;
    private final int items;
    private final long revisions;
    private final int group;

    RevisionStream(Seed seed, int items, long revisions) {
        this.seed = seed;
        this.items = items;
        this.revisions = revisions;
        this.group = Math.max(4, Math.min(64, items / 200));
    }

    /** The index of the item, from 0, that a revision belongs to. */
    int item(long revision) {
        int cell = (int) (revision * items / revisions);
        while (start(cell) > revision)
            cell--;
        while (start(cell + 1) <= revision)
            cell++;
        int slot = (int) (revision - start(cell));
        return slot == 0 ? cell : changed(cell, slot);
    }

    /** The revisions of an item, oldest first; the first creates it. */
    long[] of(int item) {
        int home = item / group;
        LongStream mine = IntStream.of(LAGS).distinct().boxed().flatMapToLong(lag -> changes(home + lag, item));
        return LongStream.concat(LongStream.of(start(item)), LongStream.concat(changes(home, item), mine)).sorted().toArray();
    }

    private LongStream changes(int group, int item) {
        int home = item / this.group;
        int slots = (int) (start(1) + 1);
        return IntStream.range(1, Math.min(slots, SLOTS)).boxed()
                .filter(slot -> source(group, slot) == home)
                .flatMapToLong(slot -> cells(group).filter(cell -> start(cell) + slot < start(cell + 1))
                        .filter(cell -> changed(cell, slot) == item)
                        .mapToLong(cell -> start(cell) + slot));
    }

    private IntStream cells(int group) {
        return IntStream.range(group * this.group, Math.min(items, (group + 1) * this.group));
    }

    /** The item that the revision in that slot of that cell changes. */
    private int changed(int cell, int slot) {
        int mine = cell / group;
        int source = source(mine, slot);
        int choices = source == mine ? cell - mine * group + 1 : group;
        return source * group + Math.floorMod(seed.hash(Kind.REVISION, (long) cell * SLOTS + slot), choices);
    }

    private int source(int group, int slot) {
        int lag = LAGS[Math.floorMod(seed.hash(Kind.LAG, (long) group * SLOTS + slot), LAGS.length)];
        return lag > group ? group : group - lag;
    }

    private long start(int cell) {
        return (long) cell * revisions / items;
    }
}
