package io.adobridge.reporting.gate;

import java.util.Optional;
import java.util.UUID;

/**
 * A submission that was taken.
 *
 * @param id of the report that it made, or repeats
 * @param made the report with its deliveries, where it made one
 */
public record Taken(UUID id, Optional<QualityGateView> made) {

    static Taken repeated(UUID id) {
        return new Taken(id, Optional.empty());
    }
}
