package io.adobridge.ingestion.stream;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What a stream takes from its queue at once: the newest, and nothing that is less urgent. Where that comes next, other
 * streams get their turn first.
 *
 * @param items what is read now
 * @param next the urgency of what comes after it, as in {@link Reached#stage()}
 * @param <T> what stands in the queue
 */
public record Turn<T>(List<T> items, int next) {

    /**
     * @param queued the newest of the queue, newest first, one more than are read at once
     * @param date when something of it happened, null if that is going on
     */
    public static <T> Turn<T> of(List<T> queued, int atOnce, Function<T, @Nullable Instant> date, Instant now) {
        if (queued.isEmpty()) {
            return new Turn<>(List.of(), Reached.NEWEST);
        }
        int stage = Reached.stageOf(date.apply(queued.get(0)), now);
        List<T> items = queued.stream().limit(atOnce)
                .takeWhile(each -> Reached.stageOf(date.apply(each), now) <= stage).toList();
        int next = items.size() == queued.size() ? Reached.NEWEST
                : Math.max(stage, Reached.stageOf(date.apply(queued.get(items.size())), now));
        return new Turn<>(items, next);
    }

    /** Whether nothing is due. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** What follows the step that reads it: between two pieces of history others get their turn. */
    public Step.Then then() {
        return next > Reached.NEWEST ? Step.Then.YIELD : Step.Then.CONTINUE;
    }
}
