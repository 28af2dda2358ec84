/**
 * Evaluates own gates: whenever a measure is posted, a build ends or somebody asks, by one replica at a time and as often as it
 * takes; while something that a gate asks for is not known, it is pending.
 * Measures are kept here, and facts asked of ingestion-service.
 * The verdict is reported like any tool's, and every condition says why it ended as it did.
 */
@NullMarked
package io.adobridge.reporting.evaluation;

import org.jspecify.annotations.NullMarked;
