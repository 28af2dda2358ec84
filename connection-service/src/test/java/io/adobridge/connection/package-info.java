/**
 * Tests of the service as a whole: against a real database and stand-ins for everything else. What belongs to one feature
 * is tested beside it. Nothing here waits for a while; clocks are set and workers called.
 */
@NullMarked
package io.adobridge.connection;

import org.jspecify.annotations.NullMarked;
