package io.adobridge.reporting.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement to be delivered.
 *
 * @param reportId the report that it is made for
 * @param madeAt when the tool found what is said; of two statements for one target the later counts
 */
public record Order(UUID reportId, Target target, Statement statement, Instant madeAt) {

    UUID lane() {
        return target.lane(statement.genre(), statement.name());
    }
}
