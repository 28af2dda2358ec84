/**
 * Pauses that Azure DevOps asks of an identity, shared between the replicas of a service. One replica posts, the others keep
 * to it within about a second. Without the database each learns from the answers that it gets itself.
 */
@NullMarked
package io.adobridge.kit.pause;

import org.jspecify.annotations.NullMarked;
