package io.adobridge.ingestion.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.store.Write.When;

/**
 * What one step of a stream found.
 *
 * @param cursor where the next step starts
 * @param writes statements of the page's transaction, and those after it, in order
 * @param reached how far the stream has come with this page
 * @param then what follows
 * @param calls how many requests the step sent
 * @param setback what went wrong after part of the step was done: the part is written, then the stream backs off
 * @param <C> the cursor
 */
public record Step<C>(C cursor, List<Write> writes, Reached reached, Then then, int calls,
        @Nullable Throwable setback) {

    public Step {
        writes = List.copyOf(writes);
    }

    /** A step of one request. */
    public static <C> Step<C> of(C cursor, List<Write> writes, Reached reached, Then then) {
        return new Step<>(cursor, writes, reached, then, 1, null);
    }

    /** The same step with further statements in its transaction. */
    public Step<C> and(Write... more) {
        List<Write> all = new ArrayList<>(writes);
        all.addAll(List.of(more));
        return new Step<>(cursor, all, reached, then, calls, setback);
    }

    /** Its statements of the page's transaction, or those after it. */
    Stream<Write> writes(When when) {
        return writes.stream().filter(write -> write.when() == when);
    }

    /** What follows a step. */
    public enum Then {
        /** There is more, and it is this run's to read. */
        CONTINUE,
        /** There is more, but less urgent: whoever is due comes first. */
        YIELD,
        /** Up to date; again after the cadence. */
        COMPLETE,
        /** Nothing to do, though what it depends on is not complete itself; again after the cadence. */
        WAIT
    }
}
