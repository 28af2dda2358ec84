package io.adobridge.reporting.support;

import static io.restassured.RestAssured.given;

import java.util.UUID;

import io.adobridge.azure.Secret;
import io.adobridge.reporting.sonarqube.Webhook;
import io.restassured.response.ValidatableResponse;

/**
 * A source in the running service, and what its tool sends.
 *
 * @param url where the service listens
 */
public record Reporter(String url, People people, UUID connection, UUID source, String context) {

    /** What the source signs its webhooks with. */
    public static final Secret SECRET = Secret.of("s3cr3t-hook-key-1234567890");

    /** Registers a SonarQube source of the connection, with {@code demo-svc} mapped to the repository of that name. */
    public static Reporter register(String url, People people, UUID connection) {
        return register(url, people, connection, "{}");
    }

    /** Registers one that reports where {@code report} says, as JSON. */
    public static Reporter register(String url, People people, UUID connection, String report) {
        String name = "sonar-" + UUID.randomUUID();
        String source = people.owner()
                .body("""
                        {"name":"%s","kind":"sonarqube","connectionId":"%s","secret":"%s",
                         "context":{"genre":"tests","name":"%s"},"report":%s}""".formatted(name, connection, SECRET.reveal(),
                        name, report))
                .post(url + "/api/v1/sources").then().statusCode(201).extract().path("id");
        Reporter reporter = new Reporter(url, people, connection, UUID.fromString(source), "tests/" + name);
        reporter.map("demo-svc", AzureView.DEMO).statusCode(201);
        return reporter;
    }

    /** The same source in another process. */
    public Reporter at(String otherUrl) {
        return new Reporter(otherUrl, people, connection, source, context);
    }

    /** Maps a project key to a repository of the tests' project. */
    public ValidatableResponse map(String projectKey, String repository) {
        return people.owner().body("""
                {"projectKey":"%s","connectionId":"%s","project":"%s","repository":"%s"}"""
                .formatted(projectKey, connection, AzureView.PROJECT, repository))
                .post(url + "/api/v1/sources/" + source + "/mappings").then();
    }

    /** Sends a webhook as SonarQube does. */
    public ValidatableResponse send(Webhook webhook) {
        return given().contentType("application/json; charset=utf-8")
                .header("X-Sonar-Webhook-HMAC-SHA256", webhook.signature())
                .body(webhook.body()).post(url + "/api/v1/webhooks/sonarqube/" + source).then();
    }

    /** Posts a quality gate; what is given is added to source, connection, project and status. */
    public ValidatableResponse post(String repository, String status, String more) {
        return people.owner().body("""
                {"source":"%s","connectionId":"%s","project":"%s","repository":"%s","status":"%s",%s}"""
                .formatted(source, connection, AzureView.PROJECT, repository, status, more))
                .post(url + "/api/v1/quality-gates").then();
    }

    /** Shows a quality gate with its deliveries. */
    public ValidatableResponse show(String gate) {
        return people.owner().get(url + "/api/v1/quality-gates/" + gate).then().statusCode(200);
    }
}
