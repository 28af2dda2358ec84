package io.adobridge.ingestion.pipelines.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.ingestion.store.Write;

/** Builds that were read side by side, and what is to be noted of them in their queue. */
record ReadingBatch<R extends BuildReading>(List<R> readings) {

    /** Builds of which it is now here or known to be absent. */
    int settled() {
        return (int) readings.stream().filter(reading -> reading.failure() == null).count();
    }

    int calls() {
        return readings.stream().mapToInt(BuildReading::calls).sum();
    }

    /** What stops the whole stream: a failure that is about more than one build. */
    @Nullable
    Throwable setback() {
        return readings.stream().map(BuildReading::failure).filter(Objects::nonNull)
                .filter(failure -> isOfConnection(failure) || settled() == 0)
                .findFirst().orElse(null);
    }

    List<Write> writes(UUID connection, BuildQueue queue) {
        List<Write> writes = new ArrayList<>();
        List<Integer> present = builds(BuildReading::present);
        if (!present.isEmpty()) {
            writes.add(queue.settle(connection, present, "present"));
        }
        List<Integer> absent = builds(reading -> !reading.present() && reading.failure() == null);
        if (!absent.isEmpty()) {
            writes.add(queue.settle(connection, absent, "absent"));
        }
        List<R> failed = readings.stream().filter(ReadingBatch::isOfBuild).toList();
        if (!failed.isEmpty()) {
            writes.add(queue.postpone(connection, failed.stream().map(BuildReading::build).toList(),
                    failed.stream().map(reading -> String.valueOf(reading.failure())).toList()));
        }
        return writes;
    }

    private List<Integer> builds(Predicate<R> which) {
        return readings.stream().filter(which).map(BuildReading::build).toList();
    }

    private static boolean isOfBuild(BuildReading reading) {
        Throwable failure = reading.failure();
        return failure != null && !isOfConnection(failure);
    }

    private static boolean isOfConnection(Throwable failure) {
        return failure instanceof Throttled || failure instanceof Unauthorized || failure instanceof TokenExpired;
    }
}
