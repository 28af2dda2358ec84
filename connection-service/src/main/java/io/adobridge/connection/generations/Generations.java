package io.adobridge.connection.generations;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The generations of all connections that a caller reaches, those removed in the last 30 days among them.
 *
 * @param next always null: the list is whole
 */
public record Generations(List<Generation> items, @Nullable String next) {

    /**
     * How often a connection has changed.
     *
     * @param deleted whether it is gone
     */
    public record Generation(UUID id, long generation, boolean deleted) {
    }
}
