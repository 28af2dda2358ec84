package io.adobridge.ingestion.repos.reviews;

import java.util.List;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;

/**
 * How one aspect of a pull request is read and stored.
 *
 * @param <T> what is found of one pull request
 */
interface Reviewer<T> {

    Aspect aspect();

    Uni<T> read(StreamRun run, Wanted wanted);

    /** Requests that were sent for it. */
    int calls(T found);

    List<Write> writes(StreamRun run, List<T> found);
}
