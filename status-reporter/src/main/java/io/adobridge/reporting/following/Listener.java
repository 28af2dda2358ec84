package io.adobridge.reporting.following;

import java.util.List;
import java.util.UUID;

import io.adobridge.reporting.ingestion.IngestionEvent;
import io.smallrye.mutiny.Uni;

/** Wants to hear what happens in connections; a feature that acts on it provides this. */
public interface Listener {

    /**
     * Hears of events of one connection in the order of their numbers. They may be told again, so what is done for one is done
     * once however often it is heard; where this fails, none of them counts as heard.
     */
    Uni<Void> hear(UUID connection, List<IngestionEvent> events);
}
