/**
 * Follows what happens in each connection, as ingestion-service tells it, and passes it on to whoever wants to know.
 * Of each connection it is kept up to which event everybody has heard it; one replica at a time asks on, and what fails is
 * told again from there.
 * So each event is heard at least once and in order, also after either service was away.
 */
@NullMarked
package io.adobridge.reporting.following;

import org.jspecify.annotations.NullMarked;
