/**
 * Processes beside this one: programs that run to their end, and packaged services that run until stopped.
 * Whatever is started here ends with this JVM, even when the JVM is killed.
 * Secrets reach a process through its environment, never through its command line.
 */
@NullMarked
package io.adobridge.testbed.process;

import org.jspecify.annotations.NullMarked;
