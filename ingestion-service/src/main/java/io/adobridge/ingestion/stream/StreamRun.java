package io.adobridge.ingestion.stream;

import java.time.Instant;
import java.util.UUID;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.ingestion.retention.Retention;

/**
 * What a step works with.
 *
 * @param key the stream
 * @param azure the organisation or collection, as the connection's identity sees it
 * @param now the time when the run started
 * @param retention how long what is read is kept: what is older must not be read again
 */
public record StreamRun(StreamKey key, AzureDevOps azure, Instant now, Retention retention) {

    /** What ended before is no longer kept. */
    public Instant oldest() {
        return retention.oldest(now);
    }

    public UUID connection() {
        return key.connection();
    }

    public UUID project() {
        return key.project();
    }

    public UUID part() {
        return key.part();
    }
}
