/**
 * The connections as the other services see them: read from connection-service, kept as last known in the service's own
 * database. An outage of connection-service changes nothing here but the age of what is known, not even for a service that
 * starts during it. A connection is opened with the version of its secret that is in use at that moment.
 */
@NullMarked
package io.adobridge.kit.mirror;

import org.jspecify.annotations.NullMarked;
