/**
 * What {@code deploy/local/ingest-bench} measures: the first ingestion of an organisation, and then of a day, by the packaged
 * service.
 * Every figure is a count or a ratio to something done in the same run on the same machine, so that machines can be compared.
 * Nothing of it is left behind, not even when it is broken off.
 */
@NullMarked
package io.adobridge.testbed.bench;

import org.jspecify.annotations.NullMarked;
