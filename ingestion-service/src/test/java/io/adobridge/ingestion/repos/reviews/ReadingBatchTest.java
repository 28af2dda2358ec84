package io.adobridge.ingestion.repos.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;

class ReadingBatchTest {

    private static final Evidence EVIDENCE = new Evidence("GET {project}/_apis/git", 404, "SomeException", "TF401019", null);
    private static final Wanted WANTED = new Wanted(1, new UUID(0, 1), new UUID(0, 2), "state", 0, null, null);

    @Test
    void goesOnWhereARepositoryMayNotBeRead() {
        assertThat(failing(new NotFound(EVIDENCE), new NotFound(EVIDENCE)).setback()).isNull();
    }

    @Test
    void stopsWhereNothingCanBeRead() {
        assertThat(failing(new Unavailable(EVIDENCE), new Unavailable(EVIDENCE)).setback()).isInstanceOf(Unavailable.class);
    }

    @Test
    void goesOnWhereSomethingCanBeRead() {
        ReadingBatch<String> batch = new ReadingBatch<>(
                List.of(Reading.of(WANTED, "found"), Reading.failed(WANTED, new Unavailable(EVIDENCE))));

        assertThat(batch.setback()).isNull();
        assertThat(batch.found()).containsExactly("found");
    }

    @Test
    void stopsForWhatConcernsTheWholeConnection() {
        ReadingBatch<String> batch = new ReadingBatch<>(List.of(Reading.of(WANTED, "found"),
                Reading.failed(WANTED, new Throttled(EVIDENCE, Duration.ofSeconds(9)))));

        assertThat(batch.setback()).isInstanceOf(Throttled.class);
    }

    private static ReadingBatch<String> failing(Throwable... failures) {
        return new ReadingBatch<>(Arrays.stream(failures)
                .map(failure -> Reading.<String> failed(WANTED, failure)).toList());
    }
}
