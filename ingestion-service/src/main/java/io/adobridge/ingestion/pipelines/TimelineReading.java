package io.adobridge.ingestion.pipelines;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.build.Timeline;
import io.adobridge.azure.build.TimelineRecord;
import io.adobridge.azure.build.TimelineRecord.TimelineAttempt;
import io.adobridge.ingestion.pipelines.queue.BuildReading;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * What came of reading one build's timeline.
 *
 * @param build the build
 * @param records of all attempts; empty if there is no timeline
 * @param present whether Azure DevOps has a timeline of the build
 * @param calls requests sent for it
 * @param failure why it could not be read
 */
record TimelineReading(int build, List<TimelineRecord> records, boolean present, int calls,
        @Nullable Throwable failure) implements BuildReading {

    /** Reads a build's timeline and, where something was retried, those of the attempts before. Does not fail. */
    static Uni<TimelineReading> of(StreamRun run, int build) {
        return run.azure().build().timeline(run.project().toString(), build)
                .onFailure(NotFound.class).recoverWithItem(Optional.empty())
                .chain(latest -> latest.map(timeline -> withLostAttempts(run, build, timeline))
                        .orElseGet(() -> Uni.createFrom().item(absent(build))))
                .onFailure().recoverWithItem(failure -> new TimelineReading(build, List.of(), false, 1, failure));
    }

    private static Uni<TimelineReading> withLostAttempts(StreamRun run, int build, Timeline latest) {
        List<UUID> lost = latest.records().stream()
                .flatMap(record -> record.previousAttempts().stream().map(TimelineAttempt::timelineId))
                .filter(Objects::nonNull).distinct().toList();
        return Multi.createFrom().iterable(lost)
                .onItem().transformToUniAndConcatenate(id -> run.azure().build()
                        .timeline(run.project().toString(), build, id))
                .collect().asList()
                .map(earlier -> present(build, latest, earlier));
    }

    private static TimelineReading present(int build, Timeline latest, List<Optional<Timeline>> earlier) {
        List<TimelineRecord> records = new ArrayList<>();
        earlier.stream().flatMap(Optional::stream).map(Timeline::records).forEach(records::addAll);
        records.addAll(latest.records());
        return new TimelineReading(build, records, true, 1 + earlier.size(), null);
    }

    private static TimelineReading absent(int build) {
        return new TimelineReading(build, List.of(), false, 1, null);
    }

    Stream<TimelineRow> rows(UUID project) {
        return records.stream().map(record -> new TimelineRow(project, build, record));
    }
}
