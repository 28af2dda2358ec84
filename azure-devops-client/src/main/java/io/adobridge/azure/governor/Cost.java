package io.adobridge.azure.governor;

/**
 * What a request costs, learned from how the announced rest falls.
 * It begins by taking a request for a whole unit, and believes what it sees the more it has seen.
 */
final class Cost {

    private static final int LONG_ENOUGH = 400;

    private double spent = 1;
    private double requests = 1;
    private double lastRemaining = Double.NaN;
    private int sentSince;

    void sent() {
        sentSince++;
    }

    void announced(double remaining) {
        if (!Double.isNaN(lastRemaining)) {
            spent += Math.max(0, lastRemaining - remaining);
            requests += sentSince;
        }
        lastRemaining = remaining;
        sentSince = 0;
        if (requests > LONG_ENOUGH) {
            spent /= 2;
            requests /= 2;
        }
    }

    /** Nothing is announced any more, so the next announcement is not compared with the last one. */
    void silent() {
        lastRemaining = Double.NaN;
    }

    double ofOne() {
        return spent / requests;
    }
}
