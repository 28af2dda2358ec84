package io.adobridge.ingestion.repos.reviews;

import java.util.List;
import java.util.UUID;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;

/**
 * The stream of one aspect: how it is read of a pull request, and stored.
 *
 * @param <T> what is found of one pull request
 */
interface Reviewer<T> extends StreamKind<ReadingProgress> {

    Aspect aspect();

    Uni<T> read(StreamRun run, Wanted wanted);

    /** Requests that were sent for it. */
    int calls(T found);

    List<Write> writes(StreamRun run, List<T> found);

    @Override
    default StreamProfile<ReadingProgress> profile() {
        return new StreamProfile<>(aspect().stream(), Integration.REPOS, Scope.PROJECT, aspect().cadence(),
                ReadingProgress.class, now -> new ReadingProgress(0));
    }

    @Override
    default List<Write> reset(UUID connection) {
        return List.of(ReadingQueue.wantAll(connection, aspect()));
    }
}
