/**
 * Pipelines, their runs, and the timelines of these. Both classic and YAML pipelines answer here, on Services
 * and on every supported Server. What one editor of pipelines stores for itself is kept as plain JSON.
 */
@NullMarked
package io.adobridge.azure.build;

import org.jspecify.annotations.NullMarked;
