/**
 * Decides when a request may leave, for one identity in one organisation.
 * It knows nothing of HTTP clients: it sees what a reply said about limits, and lets requests through in the order in which
 * they came.
 * Time, timers and randomness are handed in.
 */
@NullMarked
package io.adobridge.azure.governor;

import org.jspecify.annotations.NullMarked;
