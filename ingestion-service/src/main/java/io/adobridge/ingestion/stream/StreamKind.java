package io.adobridge.ingestion.stream;

import java.util.List;
import java.util.UUID;

import io.adobridge.ingestion.store.Write;
import io.smallrye.mutiny.Uni;

/**
 * One kind of stream: how to get the next page from a place, and what to write of it.
 *
 * <p>
 * A kind keeps no state: all it knows between two steps is in the cursor, which is stored together with the page. A
 * step may be repeated after a crash, so its writes must be upserts. Implementations are beans and are found by that.
 *
 * @param <C> the cursor
 */
public interface StreamKind<C> {

    /** What is to be known of it before it runs; always the same. */
    StreamProfile<C> profile();

    /** Fetches one page from the cursor on. Asks Azure DevOps as little as it can; does not write. */
    Uni<Step<C>> step(StreamRun run, C cursor);

    /** What else must be forgotten, beside the cursors, when the connection's streams of this kind start again. */
    default List<Write> reset(UUID connection) {
        return List.of();
    }

    /**
     * Whether it needs a scope that the integration's other streams do without. Azure DevOps answers some areas' missing scope
     * with 401, which then is a matter of this stream alone: were the token bad, the others would notice.
     */
    default boolean hasOwnScope() {
        return false;
    }

    /** Whether it is followed at all, which is a matter of how this service is set up; always the same. */
    default boolean isOn() {
        return true;
    }

    /** Whether it has something to do as soon as other streams of the connection start or end. */
    default boolean dependsOnPlan() {
        return false;
    }

    /**
     * Whether the other streams do without it: where Azure DevOps does not give it for whatever reason but a passing one, it
     * counts as unsupported.
     */
    default boolean isOptional() {
        return false;
    }

    /** Streams of the same project that wait for this one, and go on without it when it is set back. */
    default List<String> awaitedBy() {
        return List.of();
    }

    /** Name in URLs, in the queue and in metrics. */
    default String name() {
        return profile().name();
    }
}
