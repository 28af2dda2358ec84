package io.adobridge.ingestion.stream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that a page contained, and where it was found.
 *
 * @param project the stream's project
 * @param part the stream's repository, {@link StreamKey#NONE} without one
 * @param asOf when the reading of the list began
 * @param item as Azure DevOps tells it
 */
public record Found<T>(UUID project, UUID part, Instant asOf, T item) {

    /** Everything that a page of the run's stream contained. */
    public static <T> List<Found<T>> all(StreamRun run, Instant asOf, List<T> items) {
        return items.stream().map(item -> new Found<>(run.project(), run.part(), asOf, item)).toList();
    }

    /** Everything that a page of the run's stream contained. */
    public static <T> List<Found<T>> all(StreamRun run, List<T> items) {
        return all(run, run.now(), items);
    }
}
