/**
 * Keeps the access tokens of connections good: each is renewed well before its end, by one replica, and told to the other
 * services as a new version of the connection's secret. What Entra refuses for good becomes the connection's state, and is
 * tried again, since somebody may have mended it at Entra alone. The replaced token stays readable until everybody has moved
 * on.
 */
@NullMarked
package io.adobridge.connection.renewal;

import org.jspecify.annotations.NullMarked;
