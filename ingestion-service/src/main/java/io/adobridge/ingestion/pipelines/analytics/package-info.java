/**
 * What Analytics tells of old builds in bulk, so that their timelines need not be read one by one in the first sync.
 * It is used only where the operator wants it, for builds that succeeded more than a week ago; what it tells is marked as such,
 * holds no gate up, and goes when a timeline is read.
 * An Analytics that is late, forbidden or not there at all stops nothing: timelines are then read as without it.
 */
@NullMarked
package io.adobridge.ingestion.pipelines.analytics;

import org.jspecify.annotations.NullMarked;
