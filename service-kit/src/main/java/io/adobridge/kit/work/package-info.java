/**
 * Work that a replica does in the background by claims with a lease, and how it ends. A process that stops takes nothing
 * further, finishes what it has begun, and so leaves no lease behind that another replica would have to wait for. A process
 * that is killed leaves its leases to run out.
 */
@NullMarked
package io.adobridge.kit.work;

import org.jspecify.annotations.NullMarked;
