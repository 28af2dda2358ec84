package io.adobridge.reporting.provisioning;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.adobridge.reporting.source.SonarServer;

/** Where a source's SonarQube is, without its token. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServerView(URI url, @Nullable String organization) {

    static final String EXAMPLE = """
            {"url":"https://sonar.example.com"}""";

    static ServerView of(SonarServer server) {
        return new ServerView(server.url(), server.organization());
    }
}
