package io.adobridge.reporting.checks;

/** What the API's description shows. */
final class CheckExamples {

    static final String ASKED = """
            {"projectKey":"demo-svc","commit":"7a60720e261505baf66bbc06f23098165092f7b7","build":"4711","deadlineMinutes":30}""";

    static final String CHECK = """
            {"id":"6c1f0e0e-7a59-4a53-8d8f-3f3a0f1d2b11",
             "source":{"id":"5c1f0e0e-7a59-4a53-8d8f-3f3a0f1d2b11","name":"sonar"},
             "connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10","project":"Fabrikam","repository":"demo-svc",
             "commit":"7a60720e261505baf66bbc06f23098165092f7b7","build":"4711",
             "taskInstanceId":"1f0c9a52-6f0f-4a8d-8f6e-0b8c2f1b9d30","state":"waiting","attempts":0,
             "acceptedAt":"2026-11-21T00:38:15Z","deadline":"2026-11-21T01:08:15Z"}""";

    static final String NOW = """
            {"status":"failed","text":"Quality gate failed: 1 of 1 condition (violations 4 > 0)",
             "reportId":"8e6d1a90-30a1-4f5e-9a1e-7c1f1a0b2c3d"}""";

    private CheckExamples() {
    }
}
