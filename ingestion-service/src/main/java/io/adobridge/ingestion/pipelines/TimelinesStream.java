package io.adobridge.ingestion.pipelines;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.pipelines.TimelineQueue.State;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The timelines of a project's finished builds, newest first: fetched side by side, written together. One that cannot be
 * read is put off by itself.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/timeline/get">Timeline - Get</a>
 */
@ApplicationScoped
class TimelinesStream implements StreamKind<TimelineProgress> {

    static final String NAME = "timelines";

    private static final StreamProfile<TimelineProgress> PROFILE = new StreamProfile<>(NAME, Integration.PIPELINES,
            Scope.PROJECT, Duration.ofMinutes(1), TimelineProgress.class, now -> new TimelineProgress(0));

    private static final int BATCH = 32;
    private static final int SIDE_BY_SIDE = 8;

    private final TimelineQueue queue;

    TimelinesStream(TimelineQueue queue) {
        this.queue = queue;
    }

    @Override
    public StreamProfile<TimelineProgress> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<TimelineProgress>> step(StreamRun run, TimelineProgress cursor) {
        return queue.next(run.connection(), run.project(), BATCH)
                .chain(builds -> builds.isEmpty() ? atTheEnd(run, cursor) : batch(run, cursor, builds));
    }

    @Override
    public List<Write> reset(UUID connection) {
        return List.of(TimelineQueue.addAll(connection));
    }

    private Uni<Step<TimelineProgress>> atTheEnd(StreamRun run, TimelineProgress cursor) {
        return queue.state(run.connection(), run.project())
                .map(left -> new Step<>(cursor, List.of(), cursor.reached(left, run.now()),
                        TimelineProgress.atTheEnd(left), 0, null));
    }

    private Uni<Step<TimelineProgress>> batch(StreamRun run, TimelineProgress cursor, List<Integer> builds) {
        return Multi.createFrom().iterable(builds)
                .onItem().transformToUni(build -> TimelineReading.of(run, build)).merge(SIDE_BY_SIDE)
                .collect().asList()
                .chain(readings -> queue.state(run.connection(), run.project())
                        .map(left -> step(run, cursor, new TimelineBatch(readings), left)));
    }

    private static Step<TimelineProgress> step(StreamRun run, TimelineProgress cursor, TimelineBatch batch, State before) {
        TimelineProgress next = cursor.plus(batch.settled());
        Reached reached = next.reached(before.less(batch.settled()), run.now());
        return new Step<>(next, batch.writes(run), reached, Step.Then.CONTINUE, batch.calls(), batch.setback());
    }
}
