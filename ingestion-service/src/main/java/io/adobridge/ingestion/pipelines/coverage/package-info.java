/**
 * Code coverage of builds, by what was counted (lines, branches).
 * It is asked for only where a build's timeline shows that a task published it.
 * A build whose coverage cannot be read is tried again by itself, and its timeline is not affected.
 */
@NullMarked
package io.adobridge.ingestion.pipelines.coverage;

import org.jspecify.annotations.NullMarked;
