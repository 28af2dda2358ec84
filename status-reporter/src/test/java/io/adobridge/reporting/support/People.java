package io.adobridge.reporting.support;

import static io.restassured.RestAssured.given;

import java.util.List;

import io.adobridge.testbed.issuer.Issuer;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Who calls the services in tests. */
public record People(Issuer issuer) {

    /** Reads and writes reports for the group platform. */
    public RequestSpecification owner() {
        return as("ada", List.of("reports:read", "reports:write"), List.of("platform"));
    }

    /** Reads and writes reports for another group. */
    public RequestSpecification stranger() {
        return as("mallory", List.of("reports:read", "reports:write"), List.of("others"));
    }

    /** May read reports only. */
    public RequestSpecification reader() {
        return as("rita", List.of("reports:read"), List.of("platform"));
    }

    /** The token of one who may read reports only. */
    public String readerToken() {
        return issuer.token("rita", List.of("reports:read"), List.of("platform"));
    }

    /** Registers connections for the group platform. */
    RequestSpecification connector() {
        return as("carl", List.of("connections:read", "connections:write"), List.of("platform"));
    }

    private RequestSpecification as(String subject, List<String> roles, List<String> groups) {
        return given().auth().oauth2(issuer.token(subject, roles, groups)).contentType(ContentType.JSON);
    }
}
