package io.adobridge.ingestion.pipelines;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;

/** Timelines that were read side by side, and what is to be written of them. */
record TimelineBatch(List<TimelineReading> readings) {

    /** Timelines that are now present or known to be absent. */
    int settled() {
        return (int) readings.stream().filter(reading -> reading.failure() == null).count();
    }

    int calls() {
        return readings.stream().mapToInt(TimelineReading::calls).sum();
    }

    /** What stops the whole stream: a failure that is about more than one build. */
    @Nullable
    Throwable setback() {
        return readings.stream().map(TimelineReading::failure).filter(Objects::nonNull)
                .filter(failure -> isOfConnection(failure) || settled() == 0)
                .findFirst().orElse(null);
    }

    List<Write> writes(StreamRun run) {
        List<Write> writes = new ArrayList<>();
        writes.add(TimelineRow.TABLE.upsert(run.connection(),
                readings.stream().flatMap(reading -> reading.rows(run.project())).toList()));
        List<Integer> present = builds(TimelineReading::present);
        writes.add(BuildParts.derive(run, present));
        writes.add(TimelineQueue.settle(run, present, "present"));
        writes.add(TimelineQueue.settle(run, builds(reading -> !reading.present() && reading.failure() == null), "absent"));
        List<TimelineReading> failed = readings.stream().filter(TimelineBatch::isOfBuild).toList();
        if (!failed.isEmpty()) {
            writes.add(TimelineQueue.postpone(run, failed.stream().map(TimelineReading::build).toList(),
                    failed.stream().map(reading -> String.valueOf(reading.failure())).toList()));
        }
        return writes;
    }

    private List<Integer> builds(Predicate<TimelineReading> which) {
        return readings.stream().filter(which).map(TimelineReading::build).toList();
    }

    private static boolean isOfBuild(TimelineReading reading) {
        return reading.failure() != null && !isOfConnection(reading.failure());
    }

    private static boolean isOfConnection(Throwable failure) {
        return failure instanceof Throttled || failure instanceof Unauthorized || failure instanceof TokenExpired;
    }
}
