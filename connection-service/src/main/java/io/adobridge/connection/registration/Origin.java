package io.adobridge.connection.registration;

import java.time.Instant;

import io.adobridge.connection.authentication.Means;

/** Who registered a connection when, and what it signs in with. */
record Origin(String by, Instant at, Means means) {
}
