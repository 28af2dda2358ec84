/**
 * Own gates: named conditions over measures that are posted and over facts that ingestion-service knows of a build.
 * A gate is evaluated whenever a measure is posted, a build ends or somebody asks, by one replica at a time and as often as it
 * takes; while something that it asks for is not known, it is pending.
 * Its verdict is reported like any tool's, and every condition says why it ended as it did.
 */
@NullMarked
package io.adobridge.reporting.evaluation;

import org.jspecify.annotations.NullMarked;
