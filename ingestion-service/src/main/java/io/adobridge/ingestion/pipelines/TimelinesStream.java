package io.adobridge.ingestion.pipelines;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.pipelines.coverage.CoverageStream;
import io.adobridge.ingestion.pipelines.coverage.CoverageWish;
import io.adobridge.ingestion.pipelines.queue.BuildQueue;
import io.adobridge.ingestion.pipelines.queue.QueueProgress;
import io.adobridge.ingestion.pipelines.queue.QueueReader;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.Step.Then;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Wake;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * The timelines of a project's finished builds, newest first, and in the same transaction what they tell of each stage,
 * phase and job.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/timeline/get">Timeline - Get</a>
 */
@ApplicationScoped
class TimelinesStream implements StreamKind<QueueProgress> {

    static final String NAME = TimelineQueue.READ_BY;

    private static final StreamProfile<QueueProgress> PROFILE = new StreamProfile<>(NAME, Integration.PIPELINES,
            Scope.PROJECT, Duration.ofMinutes(1), QueueProgress.class, now -> QueueProgress.start());

    private final QueueReader<TimelineReading> reader;

    TimelinesStream(Pool pool) {
        this.reader = new QueueReader<>(
                new BuildQueue(pool, TimelineQueue.TABLE, TimelineQueue.COLUMN, BuildsStream.NAME, TimelineQueue.HELD),
                TimelineReading::of, TimelinesStream::rows);
    }

    @Override
    public StreamProfile<QueueProgress> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<QueueProgress>> step(StreamRun run, QueueProgress cursor) {
        return reader.step(run, cursor).map(step -> step.then() == Then.COMPLETE
                ? step.and(Wake.upUntilComplete(run, CoverageStream.NAME))
                : step);
    }

    @Override
    public List<Write> reset(UUID connection) {
        return List.of(TimelineQueue.addAll(connection));
    }

    private static List<Write> rows(StreamRun run, List<TimelineReading> readings) {
        List<Integer> present = readings.stream().filter(TimelineReading::present).map(TimelineReading::build).toList();
        return List.of(ToldBefore.forget("timeline_record", run, present), ToldBefore.forget("build_part", run, present),
                TimelineRow.TABLE.upsert(run.connection(),
                        readings.stream().flatMap(reading -> reading.rows(run.project())).toList()),
                BuildParts.derive(run, present), CoverageWish.of(run, present), Wake.up(run, CoverageStream.NAME));
    }
}
