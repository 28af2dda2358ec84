/**
 * Shows what a connection leads to: live, or as the synchronisation of its catalog found it last. Things are known by the id
 * that Azure DevOps gives them, so that a renamed one is still the same; what is gone stays in the catalog with the date. A
 * connection that is limited to projects shows those alone.
 */
@NullMarked
package io.adobridge.connection.discovery;

import org.jspecify.annotations.NullMarked;
