package io.adobridge.reporting.provisioning;

import java.util.UUID;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.testbed.sonarqube.SonarQubeStandIn;
import io.adobridge.testbed.sonarqube.SonarWebhook;
import io.restassured.response.ValidatableResponse;

/** A project that is imported into the SonarQube of a source. */
record Importing(Reporter source, String key) {

    /** With a source of this connection and a key that nobody has used. */
    static Importing into(Bridge bridge, UUID connection) {
        return new Importing(Reporter.register("", bridge.people(), connection), "key-" + UUID.randomUUID());
    }

    /** Says where the source's SonarQube is. */
    ValidatableResponse set(SonarQubeStandIn sonar, String token) {
        return put("{\"url\":\"%s\",\"token\":\"%s\"}".formatted(sonar.url(), token));
    }

    ValidatableResponse put(String server) {
        return source.people().owner().body(server).put("/api/v1/sources/" + source.source() + "/server").then();
    }

    /** Imports the repository that the tests report on. */
    ValidatableResponse bring() {
        return bring(AzureView.DEMO);
    }

    ValidatableResponse bring(String repository) {
        return source.people().owner()
                .body("{\"project\":\"%s\",\"repository\":\"%s\"}".formatted(AzureView.PROJECT, repository))
                .put("/api/v1/sources/" + source.source() + "/projects/" + key).then();
    }

    /** The project's first webhook. */
    SonarWebhook webhook(SonarQubeStandIn sonar) {
        return sonar.project(key).orElseThrow().webhooks().get(0);
    }
}
