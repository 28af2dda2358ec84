package io.adobridge.ingestion.reconciliation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Step;
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

    /** What it compares; always the same. */
    Subject subject();

    /** Begins and ends its rounds. */
    Rounds rounds();

    /** Compares what is at the round's place; does not write. */
    Uni<Compared> compare(StreamRun run, Round round);

    @Override
    default StreamProfile<Reconciling> profile() {
        return subject().profile();
    }

    @Override
    default Uni<Step<Reconciling>> step(StreamRun run, Reconciling cursor) {
        return rounds().step(run, cursor, this);
    }

    /** A reconciliation that starts again compares everything that is kept. */
    @Override
    default List<Write> reset(UUID connection) {
        return List.of(new Write("stream", transaction -> transaction.preparedQuery(ASK)
                .execute(Tuple.of(connection, name())).replaceWith(0)));
    }

    /** Counts what a round finds. */
    default Tally tally(StreamRun run, Round round) {
        return new Tally(run, round, subject().entity());
    }

    /**
     * What is compared.
     *
     * @param entity by the name of its list
     * @param followed the stream of the same project whose misses are looked for
     */
    record Subject(String entity, String followed, StreamProfile<Reconciling> profile) {

        /** Compared once a day in each project, while the integration is enabled. */
        public static Subject of(String entity, String followed, String stream, Integration integration) {
            return new Subject(entity, followed, new StreamProfile<>(stream, integration, Scope.PROJECT, Duration.ofDays(1),
                    Reconciling.class, Reconciling::start));
        }
    }
}
