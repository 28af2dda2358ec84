/**
 * What {@code deploy/local/read-bench} measures: lists and an export of a large mirror, as the packaged ingestion-service gives
 * them.
 * Lists are compared with the same statements sent by pgbench, the export with {@code COPY} of the same rows; both run on the
 * same PostgreSQL in the same run, so that machines can be compared.
 * Nothing of it is left behind, not even when it is broken off.
 */
@NullMarked
package io.adobridge.testbed.reads;

import org.jspecify.annotations.NullMarked;
