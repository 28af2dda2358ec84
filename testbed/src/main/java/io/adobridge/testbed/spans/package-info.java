/**
 * A collector of OpenTelemetry data over OTLP/HTTP that keeps what it is sent, byte for byte.
 * It parses nothing: what a test looks for in it is text that must not be there.
 * Nothing is dropped silently: when it is full it refuses.
 */
@NullMarked
package io.adobridge.testbed.spans;

import org.jspecify.annotations.NullMarked;
