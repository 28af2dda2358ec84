package io.adobridge.ingestion.reconciliation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;

/** A stream that compares one kind of a project's rows with what Azure DevOps lists. */
public interface Reconciler extends StreamKind<Reconciling> {

    /** Long ago: the next run is a round over everything. */
    String ASK = """
            UPDATE stream SET cursor = '{"last":"1970-01-01T00:00:00Z","lastWhole":"1970-01-01T00:00:00Z"}'
            WHERE connection_id = $1 AND stream = $2 AND enabled
            """;

    /** What it compares, by the name of the list. */
    String entity();

    /** The stream of the same project whose misses it looks for. */
    String followed();

    /** Compares what is at the round's place; does not write. */
    Uni<Compared> compare(StreamRun run, Round round);

    /** A reconciliation that starts again compares everything that is kept. */
    @Override
    default List<Write> reset(UUID connection) {
        return List.of(new Write("stream", transaction -> transaction.preparedQuery(ASK)
                .execute(Tuple.of(connection, name())).replaceWith(0)));
    }

    /** Once a day in each project. */
    static StreamProfile<Reconciling> profile(String name, Integration integration) {
        return new StreamProfile<>(name, integration, Scope.PROJECT, Duration.ofDays(1), Reconciling.class,
                Reconciling::start);
    }
}
