/**
 * Tells the other services what has changed, and what a connection is now. Whoever asks is held until there is news; a
 * question missed is harmless, because every answer is whole. Any replica answers alike.
 */
@NullMarked
package io.adobridge.connection.generations;

import org.jspecify.annotations.NullMarked;
