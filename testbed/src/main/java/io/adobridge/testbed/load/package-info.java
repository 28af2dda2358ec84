/**
 * Load on connection-service as it is packaged, on one machine with all that it needs.
 * What it holds is compared with the same statements sent by pgbench to the same PostgreSQL in the same run: the machine
 * counts for both, so that the ratio can be compared with another machine's.
 */
@NullMarked
package io.adobridge.testbed.load;

import org.jspecify.annotations.NullMarked;
