package io.adobridge.reporting.source;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a source speaks. */
public enum SourceKind {

    /** SonarQube Community Build, Server and Cloud, by webhook. */
    SONARQUBE("sonarqube"),
    /** Any tool, by {@code POST /quality-gates}. */
    GENERIC("generic"),
    /** Any tool that writes SARIF, by {@code POST /findings}. */
    SARIF("sarif");

    private final String wire;

    SourceKind(String wire) {
        this.wire = wire;
    }

    /** The word in JSON. */
    @JsonValue
    public String wire() {
        return wire;
    }
}
