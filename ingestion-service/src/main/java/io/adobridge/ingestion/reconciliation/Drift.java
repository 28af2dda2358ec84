package io.adobridge.ingestion.reconciliation;

/**
 * How much was compared, and how much of it increments had missed.
 *
 * @param checked things that were compared
 * @param missing not stored
 * @param stale stored as they were before
 * @param gone stored, and no longer there
 */
public record Drift(long checked, long missing, long stale, long gone) {

    static final Drift NONE = new Drift(0, 0, 0, 0);

    /** Compared, and found as they are stored. */
    public static Drift checked(long checked) {
        return new Drift(checked, 0, 0, 0);
    }

    /** So many are no longer there. */
    public static Drift gone(long gone) {
        return new Drift(0, 0, 0, gone);
    }

    /** So many are stored as they were before. */
    public static Drift stale(long stale) {
        return new Drift(0, 0, stale, 0);
    }
}
