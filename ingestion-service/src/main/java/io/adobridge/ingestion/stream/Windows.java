package io.adobridge.ingestion.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.retention.Retention;
import io.adobridge.ingestion.store.Write;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The cursor of a stream that is read by windows of time, newest first: the last 7 days, then 30, then 90, then
 * increments. News come before history: an increment goes between two windows when the newest one is getting old.
 *
 * @param anchor when the first sync started; the history's windows are counted back from here
 * @param oldest everything is here from this instant
 * @param newest up to this instant
 * @param sweep the window being read, null between windows
 * @param days how deep the history goes, 0 for the deepest
 */
@RegisterForReflection
public record Windows(Instant anchor, Instant oldest, Instant newest, @Nullable Sweep sweep, int days) {

    static final List<Duration> DEPTHS = List.of(Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(90));
    private static final Duration DEEPEST = DEPTHS.get(DEPTHS.size() - 1);
    private static final Duration STALE = Duration.ofMinutes(15);

    /** Nothing read yet. */
    public static Windows start(Instant now) {
        return new Windows(now, now, now, null, 0);
    }

    /** Whether there is no history left to read and no increment under way. */
    public boolean idle() {
        return full() && sweep == null;
    }

    /** The step that asks for nothing, because it is known otherwise that nothing has happened up to an instant. */
    public Step<Windows> unchanged(Instant until) {
        Windows moved = new Windows(anchor, oldest, later(newest, until), sweep, days);
        return new Step<>(moved, List.of(), moved.reached(), moved.then(), 0, null);
    }

    /**
     * No deeper than things are kept. History that is no longer kept counts as neither read nor wanted; a window under way is
     * read to its end. A longer retention deepens nothing: what was deleted meanwhile would be missing in between.
     */
    public Windows within(Retention retention, Instant now) {
        int kept = (int) retention.history().toDays();
        Instant limit = retention.oldest(now);
        if (sweep != null || (kept >= depth().toDays() && !oldest.isBefore(limit))) {
            return this;
        }
        Instant from = later(oldest, limit);
        Instant shifted = anchor.plus(Duration.between(oldest, from));
        return new Windows(shifted.isAfter(now) ? now : shifted, from, newest, null,
                (int) Math.min(kept, depth().toDays()));
    }

    /**
     * With a window to read: the one under way, else what is most urgent of what is kept.
     *
     * @param overlap how far an increment reaches back into what was read
     */
    public Windows opened(Instant now, Duration overlap, Retention retention) {
        return sweep != null ? this : within(retention, now).opened(now, overlap);
    }

    private Windows opened(Instant now, Duration overlap) {
        boolean increment = full() || (oldest.isBefore(anchor) && newest.plus(STALE).isBefore(now));
        return with(increment ? Sweep.over(later(newest.minus(overlap), oldest), later(newest, now)) : nextOfHistory());
    }

    /** The step that a page of the window's current list makes, which the page at {@code nextPage} follows, or none. */
    public Step<Windows> step(@Nullable String nextPage, int lists, List<Write> writes) {
        Windows turned = turned(nextPage, lists);
        return Step.of(turned, writes, turned.reached(), turned.then());
    }

    /** After a page of the window's current list. */
    public Windows turned(@Nullable String nextPage, int lists) {
        Sweep turned = required().turnedTo(nextPage);
        return turned.list() < lists ? with(turned) : closed(turned);
    }

    /** The window being read; there is one after {@link #opened}. */
    public Sweep required() {
        if (sweep == null) {
            throw new IllegalStateException("no window is open");
        }
        return sweep;
    }

    /** End of the open window; none at the front, where Azure DevOps' clock may be ahead of ours. */
    public @Nullable Instant until() {
        return atTheFront() ? null : required().to();
    }

    /** Whether the open window is an increment or the newest one: what is in flight belongs to it alone. */
    public boolean atTheFront() {
        return !required().to().isBefore(newest);
    }

    /** Whether the open window may hold what has happened since the first reading began. */
    public boolean hasNews() {
        return atTheFront() && oldest.isBefore(anchor);
    }

    /** What follows the page after which this is the cursor. */
    public Step.Then then() {
        if (sweep != null) {
            return Step.Then.CONTINUE;
        }
        return full() ? Step.Then.COMPLETE : Step.Then.YIELD;
    }

    /** How far this is. */
    public Reached reached() {
        double progress = (double) Duration.between(oldest, anchor).toSeconds() / depth().toSeconds();
        return new Reached(oldest.isBefore(anchor) ? oldest : null, oldest.isBefore(anchor) ? newest : null,
                Math.min(1, progress), stage());
    }

    private int stage() {
        if (full()) {
            return Reached.NEWEST;
        }
        return Reached.NEWEST + (int) DEPTHS.stream().filter(this::covers).count();
    }

    /** Whether the history is complete, so that increments follow. */
    public boolean full() {
        return covers(depth());
    }

    private boolean covers(Duration depth) {
        return !oldest.isAfter(anchor.minus(depth));
    }

    private Duration depth() {
        return days == 0 ? DEEPEST : Duration.ofDays(days);
    }

    private Sweep nextOfHistory() {
        Duration depth = DEPTHS.stream().filter(candidate -> !covers(candidate) && candidate.compareTo(depth()) < 0)
                .findFirst().orElse(depth());
        return Sweep.over(anchor.minus(depth), oldest);
    }

    private Windows closed(Sweep done) {
        Instant from = done.from().isBefore(oldest) ? done.from() : oldest;
        return new Windows(anchor, from, later(newest, done.to()), null, days);
    }

    private Windows with(Sweep window) {
        return new Windows(anchor, oldest, newest, window, days);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
