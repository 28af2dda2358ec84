package io.adobridge.azure.governor;

/** How many requests may be under way: one more after a whole window of good replies, half as many at a sign of delay. */
final class Window {

    private final int most;
    private int size;
    private int goodReplies;

    Window(Limits limits) {
        this.size = limits.start();
        this.most = limits.most();
    }

    int size() {
        return size;
    }

    void grow() {
        if (++goodReplies >= size) {
            size = Math.min(most, size + 1);
            goodReplies = 0;
        }
    }

    void halve() {
        size = Math.max(1, size / 2);
        goodReplies = 0;
    }
}
