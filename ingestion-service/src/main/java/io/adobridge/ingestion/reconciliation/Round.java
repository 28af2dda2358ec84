package io.adobridge.ingestion.reconciliation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One comparison of a project's rows with what Azure DevOps lists.
 *
 * @param startedAt when it began
 * @param whole whether everything that is kept is compared, rather than the last days
 * @param span what is compared
 * @param place how far it is
 */
@RegisterForReflection
public record Round(Instant startedAt, boolean whole, Span span, Place place) {

    Round at(Place next) {
        return new Round(startedAt, whole, span, next);
    }

    /**
     * @param oldest everything is here from this instant
     * @param from what is compared begins here
     * @param until and ends here: what is younger, increments may still be about to read
     */
    @RegisterForReflection
    public record Span(Instant oldest, Instant from, Instant until) {
    }

    /**
     * @param list which of the kind's lists is being read, from 0
     * @param page continuation within that list, null at its start
     * @param behind what was compared last, in the kind's own terms; null at a list's start
     */
    @RegisterForReflection
    public record Place(int list, @Nullable String page, @Nullable String behind) {

        static final Place START = new Place(0, null, null);

        /** After a page: the next of the same list, or the next list's start. */
        public Place turned(@Nullable String next, @Nullable String compared) {
            return next == null ? new Place(list + 1, null, null) : new Place(list, next, compared);
        }
    }
}
