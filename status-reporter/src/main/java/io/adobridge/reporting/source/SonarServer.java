package io.adobridge.reporting.source;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Secret;

/**
 * Where a source's SonarQube is, and what opens its Web API. The two are kept together, so that a token goes where it was
 * entered
 * for and nowhere else.
 *
 * @param url its address, with its context path where it has one
 * @param organization the key of the organization at SonarQube Cloud; null for SonarQube Server and Community Build
 */
public record SonarServer(URI url, @Nullable String organization, Secret token) {
}
