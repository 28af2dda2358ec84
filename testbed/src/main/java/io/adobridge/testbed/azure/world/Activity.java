package io.adobridge.testbed.azure.world;

import org.jspecify.annotations.Nullable;

/**
 * What one task of a finished build did, as Analytics tells it: by the latest attempt of what was retried.
 *
 * @param key of the row; rising with the builds' ids
 * @param job the job that the task belongs to
 * @param stage absent for classic pipelines
 */
public record Activity(long key, Build build, TimelineRecord task, TimelineRecord job, @Nullable TimelineRecord stage) {
}
