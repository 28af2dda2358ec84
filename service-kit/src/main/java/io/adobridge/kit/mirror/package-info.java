/**
 * The connections as the other services see them: read from connection-service, kept as last known. An outage of
 * connection-service changes nothing here but the age of what is known. A connection is opened with the secret that
 * Vault holds at that moment.
 */
@NullMarked
package io.adobridge.kit.mirror;

import org.jspecify.annotations.NullMarked;
