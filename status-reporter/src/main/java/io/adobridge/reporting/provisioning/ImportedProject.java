package io.adobridge.reporting.provisioning;

import java.util.UUID;

/**
 * A project at SonarQube that reports on a repository.
 *
 * @param sonarProject what was done about the project
 * @param webhook what was done about its webhook
 */
public record ImportedProject(String projectKey, UUID connectionId, String project, String repository, Made sonarProject,
        Made webhook) {

    static final String EXAMPLE = """
            {"projectKey":"demo-svc","connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10","project":"Fabrikam",
             "repository":"demo-svc","sonarProject":"created","webhook":"created"}""";
}
