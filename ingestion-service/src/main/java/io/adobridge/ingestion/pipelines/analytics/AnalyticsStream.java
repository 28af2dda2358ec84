package io.adobridge.ingestion.pipelines.analytics;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.analytics.PipelineRunActivityResult;
import io.adobridge.ingestion.pipelines.BuildParts;
import io.adobridge.ingestion.pipelines.TimelineQueue;
import io.adobridge.ingestion.pipelines.coverage.CoverageStream;
import io.adobridge.ingestion.pipelines.coverage.CoverageWish;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.IngestionConfig;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.Step.Then;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Wake;
import io.smallrye.mutiny.Uni;

/**
 * In a project's first sync, what the tasks of old successful builds did. Each window of builds is read as a whole, since the
 * rows of a build may be on several pages; then what it tells is taken over build by build, and the rest is left to timelines.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/report/analytics/entity-reference-pipelines">Metadata reference for
 *      Azure Pipelines Analytics</a>
 */
@ApplicationScoped
class AnalyticsStream implements StreamKind<Bulk> {

    private static final StreamProfile<Bulk> PROFILE = new StreamProfile<>(TimelineQueue.BULK, Integration.PIPELINES,
            Scope.PROJECT, Duration.ofMinutes(5), Bulk.class, now -> Bulk.start());

    private static final Reached UNDER_WAY = Reached.behindTheNewest(0.5);

    private final WaitingBuilds builds;
    private final boolean on;

    AnalyticsStream(WaitingBuilds builds, IngestionConfig config) {
        this.builds = builds;
        this.on = config.analytics();
    }

    @Override
    public StreamProfile<Bulk> profile() {
        return PROFILE;
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public List<String> awaitedBy() {
        return List.of(TimelineQueue.READ_BY);
    }

    @Override
    public boolean isOptional() {
        return true;
    }

    @Override
    public Uni<Step<Bulk>> step(StreamRun run, Bulk cursor) {
        if (cursor.done()) {
            return Uni.createFrom().item(ended(run, cursor));
        }
        if (!cursor.hasWindow()) {
            return builds.now(run).map(waiting -> open(run, cursor, waiting));
        }
        return cursor.read() ? builds.told(run, cursor).map(told -> takeOver(run, cursor, told)) : page(run, cursor);
    }

    private static Step<Bulk> open(StreamRun run, Bulk cursor, Waiting waiting) {
        Instant from = waiting.oldest();
        Instant to = waiting.newest();
        if (from != null && to != null) {
            return new Step<>(Bulk.over(from, to), List.of(), UNDER_WAY, Then.CONTINUE, 0, null);
        }
        return waiting.all() ? ended(run, cursor)
                : new Step<>(cursor, List.of(), Reached.behindTheNewest(0), Then.WAIT, 0, null);
    }

    private Uni<Step<Bulk>> page(StreamRun run, Bulk cursor) {
        return run.azure().analytics()
                .tasksOfSucceededRuns(run.project().toString(), cursor.requireFrom(), cursor.requireTo(), cursor.page()).toUni()
                .chain(page -> builds.among(run, runs(page))
                        .map(waiting -> read(run, cursor, page, waiting)));
    }

    private static Set<Integer> runs(Page<PipelineRunActivityResult> page) {
        return page.items().stream().map(PipelineRunActivityResult::runId).collect(toSet());
    }

    private static Step<Bulk> read(StreamRun run, Bulk cursor, Page<PipelineRunActivityResult> page, Set<Integer> waiting) {
        List<ActivityRow> rows = page.items().stream().filter(told -> waiting.contains(told.runId()))
                .flatMap(told -> ActivityRow.of(run.project(), told)).toList();
        return Step.of(cursor.turned(page.next()), List.of(ActivityRow.TABLE.upsert(run.connection(), rows)), UNDER_WAY,
                Then.CONTINUE);
    }

    private static Step<Bulk> takeOver(StreamRun run, Bulk cursor, List<Integer> told) {
        if (told.isEmpty()) {
            return new Step<>(Bulk.start(), WaitingBuilds.release(run, cursor), UNDER_WAY, Then.CONTINUE, 0, null);
        }
        List<Write> writes = new ArrayList<>(WaitingBuilds.settle(run, told));
        writes.add(BuildParts.derive(run, told));
        writes.add(CoverageWish.of(run, told));
        writes.add(Wake.up(run, CoverageStream.NAME));
        return new Step<>(cursor, writes, UNDER_WAY, Then.CONTINUE, 0, null);
    }

    private static Step<Bulk> ended(StreamRun run, Bulk cursor) {
        return new Step<>(cursor.ended(), List.of(Wake.upUntilComplete(run, TimelineQueue.READ_BY)),
                Reached.behindTheNewest(1), Then.COMPLETE, 0, null);
    }
}
