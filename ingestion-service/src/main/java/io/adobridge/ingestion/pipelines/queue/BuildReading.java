package io.adobridge.ingestion.pipelines.queue;

import org.jspecify.annotations.Nullable;

/** What came of reading something of one build. */
public interface BuildReading {

    /** The build. */
    int build();

    /** Whether Azure DevOps has it. */
    boolean present();

    /** Requests that were sent for it. */
    int calls();

    /** Why it could not be read, null where it could. */
    @Nullable
    Throwable failure();
}
