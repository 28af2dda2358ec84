package io.adobridge.ingestion.repos.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;

/** Pull requests that were read side by side, and what is to be written of them. */
record ReadingBatch<T>(List<Reading<T>> readings) {

    List<T> found() {
        return readings.stream().map(Reading::found).filter(Objects::nonNull).toList();
    }

    int settled() {
        return found().size();
    }

    /**
     * What stops the whole stream: what concerns the connection, or a failure that all have in common. A repository that
     * may not be read is no such thing.
     */
    @Nullable
    Throwable setback() {
        return readings.stream().map(Reading::failure).filter(Objects::nonNull)
                .filter(failure -> isOfConnection(failure) || settled() == 0 && !isOfRepository(failure))
                .findFirst().orElse(null);
    }

    /** The queue's share of the page. */
    List<Write> queueWrites(StreamRun run, Aspect aspect) {
        List<Write> writes = new ArrayList<>();
        writes.add(ReadingQueue.settle(run, aspect,
                readings.stream().filter(Reading::succeeded).map(Reading::wanted).toList()));
        List<Reading<T>> failed = readings.stream().filter(ReadingBatch::isPutOff).toList();
        if (!failed.isEmpty()) {
            writes.add(ReadingQueue.postpone(run, aspect, failed.stream().map(Reading::wanted).toList(),
                    failed.stream().map(reading -> String.valueOf(reading.failure())).toList()));
        }
        return writes;
    }

    private static boolean isPutOff(Reading<?> reading) {
        return reading.failure() != null && !isOfConnection(reading.failure());
    }

    private static boolean isOfRepository(Throwable failure) {
        return failure instanceof NotFound || failure instanceof Forbidden;
    }

    private static boolean isOfConnection(Throwable failure) {
        return failure instanceof Throttled || failure instanceof Unauthorized || failure instanceof TokenExpired;
    }
}
