/**
 * Removes connections for good. A removal is written down first, and then the secrets are destroyed, however often that
 * has to be tried. The other services are told for thirty days.
 */
@NullMarked
package io.adobridge.connection.removal;

import org.jspecify.annotations.NullMarked;
