package io.adobridge.ingestion.stream;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.store.Write;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The cursor of a list that is read from start to end each time.
 *
 * @param startedAt when this reading of the list began, null between two readings
 * @param page continuation, null at the start
 */
@RegisterForReflection
public record Listing(@Nullable Instant startedAt, @Nullable String page) {

    /** Not begun. */
    public static Listing start() {
        return new Listing(null, null);
    }

    /** Begun at the latest now. */
    public Listing begun(Instant now) {
        return startedAt == null ? new Listing(now, null) : this;
    }

    /** When this reading began; it has, after {@link #begun}. */
    public Instant requireStart() {
        if (startedAt == null) {
            throw new IllegalStateException("the listing has not begun");
        }
        return startedAt;
    }

    /** The step that a page makes, which is followed by the page at {@code next} or by none. */
    public Step<Listing> step(@Nullable String next, List<Write> writes) {
        return next == null ? Step.of(start(), writes, Reached.whole(requireStart()), Step.Then.COMPLETE)
                : Step.of(new Listing(startedAt, next), writes, Reached.part(), Step.Then.CONTINUE);
    }
}
