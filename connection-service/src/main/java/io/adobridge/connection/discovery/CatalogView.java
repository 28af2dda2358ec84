package io.adobridge.connection.discovery;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How up to date the catalog of a connection is.
 *
 * @param syncedAt when the last synchronisation ended that looked through all projects; null before the first one
 * @param nextSyncAt when it is looked through again, at the earliest
 * @param running whether a replica is at it now
 * @param problem why the last synchronisation could not look at all; null when it could
 * @param counts how many things are there, by kind
 * @param projectsWithProblems how many projects could not be looked through in whole
 */
public record CatalogView(@Nullable Instant syncedAt, @Nullable Instant nextSyncAt, boolean running,
        @Nullable ProblemView problem, Map<String, Long> counts, long projectsWithProblems) {
}
