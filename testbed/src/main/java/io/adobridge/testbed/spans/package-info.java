/**
 * A collector of OpenTelemetry data over OTLP/HTTP that keeps what it is sent, byte for byte.
 * Of traces it tells the spans; in everything it looks for text, which is how a test finds what must not be there.
 * Nothing is dropped silently: when it is full it refuses.
 */
@NullMarked
package io.adobridge.testbed.spans;

import org.jspecify.annotations.NullMarked;
