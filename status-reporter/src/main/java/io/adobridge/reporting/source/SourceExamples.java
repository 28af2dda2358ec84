package io.adobridge.reporting.source;

/** What the API's description shows. */
final class SourceExamples {

    static final String REGISTER = """
            {"name":"sonar","kind":"sonarqube","connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10",
             "secret":"s3cr3t-hook-key-1234567890","context":{"genre":"sonarqube","name":"quality-gate"},
             "report":{"commitStatus":true,"pullRequestStatus":true,"buildProperty":true,"buildTag":false,"badge":true},
             "review":{"summary":true,"minimumLevel":"warning","maxThreads":30,"pipelineFailures":true}}""";

    static final String SOURCE = """
            {"id":"5c1f0e0e-7a59-4a53-8d8f-3f3a0f1d2b11","name":"sonar","kind":"sonarqube",
             "connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10",
             "context":{"genre":"sonarqube","name":"quality-gate"},
             "report":{"commitStatus":true,"pullRequestStatus":true,"buildProperty":true,"buildTag":false,"badge":true},
             "review":{"summary":true,"minimumLevel":"warning","maxThreads":30,"pipelineFailures":true},
             "webhookPath":"/api/v1/webhooks/sonarqube/5c1f0e0e-7a59-4a53-8d8f-3f3a0f1d2b11",
             "createdAt":"2026-11-21T00:30:00Z","createdBy":"ada"}""";

    static final String ADD_MAPPING = """
            {"projectKey":"demo-svc","connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10",
             "project":"Fabrikam","repository":"demo-svc"}""";

    static final String ADD_TEMPLATE = """
            {"projectKey":"{project}_{repository}","connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10"}""";

    static final String MAPPING = """
            {"id":"7d4f3c58-25c7-4a4b-9c5c-0f3c0d0f7a21","projectKey":"demo-svc",
             "connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10","project":"Fabrikam","repository":"demo-svc",
             "createdAt":"2026-11-21T00:31:00Z"}""";

    private SourceExamples() {
    }
}
