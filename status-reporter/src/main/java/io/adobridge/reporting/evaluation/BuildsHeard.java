package io.adobridge.reporting.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.following.Listener;
import io.adobridge.reporting.ingestion.IngestedBuild;
import io.adobridge.reporting.ingestion.IngestionEvent;
import io.adobridge.reporting.owngate.WatchedGate;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Has the gates evaluated that ask for facts of a build, as soon as it has ended. */
@ApplicationScoped
class BuildsHeard implements Listener {

    private static final String GATES = """
            SELECT id, connection_id, project, repository, pipeline, conditions FROM reporting.own_gate
            WHERE connection_id = $1
            """;

    private final Pool pool;
    private final Builds builds;
    private final EvaluationQueue queue;
    private final Clock clock;

    BuildsHeard(Pool pool, Builds builds, EvaluationQueue queue, Clock clock) {
        this.pool = pool;
        this.builds = builds;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public Uni<Void> hear(UUID connection, List<IngestionEvent> events) {
        List<Integer> ended = events.stream().filter(event -> event.is(IngestionEvent.BUILD_FINISHED))
                .map(IngestionEvent::subject).distinct().toList();
        return ended.isEmpty() ? Uni.createFrom().voidItem()
                : gates(connection).chain(gates -> ask(connection, gates, ended));
    }

    private Uni<List<WatchedGate>> gates(UUID connection) {
        return pool.preparedQuery(GATES).execute(Tuple.of(connection))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(WatchedGate::from)
                        .filter(WatchedGate::wantsFacts).toList());
    }

    private Uni<Void> ask(UUID connection, List<WatchedGate> gates, List<Integer> ended) {
        return gates.isEmpty() ? Uni.createFrom().voidItem()
                : Multi.createFrom().iterable(ended)
                        .onItem().transformToUniAndConcatenate(build -> builds.find(connection, build))
                        .onItem().transformToUniAndConcatenate(found -> ask(gates, found))
                        .onItem().ignoreAsUni();
    }

    /** A build that is not known any more was deleted since. */
    private Uni<Void> ask(List<WatchedGate> gates, Optional<IngestedBuild> found) {
        return found.map(build -> asked(gates, build).chain(all -> queue.askAll(all, clock.instant())).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<List<Asked>> asked(List<WatchedGate> gates, IngestedBuild build) {
        return Multi.createFrom().iterable(gates)
                .filter(gate -> gate.pipeline() == null || gate.pipeline().equals(build.pipelineId()))
                .onItem().transformToUniAndConcatenate(gate -> builds.isOf(build, gate.repository())
                        .map(own -> own ? Optional.of(asked(gate, build)) : Optional.<Asked> empty()))
                .filter(Optional::isPresent).map(Optional::get)
                .collect().asList();
    }

    private static Asked asked(WatchedGate gate, IngestedBuild build) {
        return new Asked(gate.id(), gate.repository().connectionId(), build.commit().orElse(null), build.pullRequestId(),
                build.id(), build.sourceBranch());
    }
}
