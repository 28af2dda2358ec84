package io.adobridge.reporting.source;

import io.adobridge.azure.Secret;

/** What setting a project up at SonarQube takes: the server, and what its webhooks are to be signed with. */
public record SonarAccess(SonarServer server, Secret webhookSecret) {
}
