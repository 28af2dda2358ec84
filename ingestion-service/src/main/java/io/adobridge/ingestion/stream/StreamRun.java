package io.adobridge.ingestion.stream;

import java.time.Instant;
import java.util.UUID;

import io.adobridge.azure.AzureDevOps;

/**
 * What a step works with.
 *
 * @param key the stream
 * @param azure the organisation or collection, as the connection's identity sees it
 * @param now the time when the run started
 */
public record StreamRun(StreamKey key, AzureDevOps azure, Instant now) {

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
