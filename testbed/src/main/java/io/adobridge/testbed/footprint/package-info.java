/**
 * Measures each service as a whole process, the native executable beside the JVM's form in the same run: how soon it is ready,
 * what memory it holds, how large it is.
 * Both forms get the same database, heap and requests, in turns, so that what the machine does besides disturbs both.
 * Nothing is left behind, however the run ends.
 */
@NullMarked
package io.adobridge.testbed.footprint;

import org.jspecify.annotations.NullMarked;
