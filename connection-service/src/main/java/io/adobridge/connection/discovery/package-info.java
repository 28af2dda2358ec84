/**
 * Shows what a connection's token sees, read live from Azure DevOps. A connection that is limited to projects shows
 * those alone. Nothing is kept.
 */
@NullMarked
package io.adobridge.connection.discovery;

import org.jspecify.annotations.NullMarked;
