/**
 * Tells people how far a connection's ingestion has come, and lets them hurry it or start it again.
 * What it shows is read from the queue itself, so every replica gives the same answer.
 */
@NullMarked
package io.adobridge.ingestion.sync;

import org.jspecify.annotations.NullMarked;
