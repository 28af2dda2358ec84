package io.adobridge.reporting.gate;

/** What the API's description shows. */
final class GateExamples {

    static final String POST = """
            {"source":"sonar","connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10","project":"Fabrikam",
             "repository":"demo-svc","commit":"7a60720e261505baf66bbc06f23098165092f7b7","pullRequest":17,
             "status":"failed","name":"strict","conditions":[{"metric":"violations","operator":"greaterThan",
             "value":"4","threshold":"0","status":"failed"}],"link":"https://sonar.example.com/dashboard?id=demo-svc"}""";

    private static final String SHOWN = """
            {"id":"8e6d1a90-30a1-4f5e-9a1e-7c1f1a0b2c3d",
             "source":{"id":"5c1f0e0e-7a59-4a53-8d8f-3f3a0f1d2b11","name":"sonar"},
             "connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10","project":"Fabrikam","repository":"demo-svc",
             "commit":"7a60720e261505baf66bbc06f23098165092f7b7","pullRequest":17,"status":"failed","name":"strict",
             "conditions":[{"metric":"violations","operator":"greaterThan","value":"4","threshold":"0",
             "status":"failed"}],"link":"https://sonar.example.com/dashboard?id=demo-svc",
             "text":"Quality gate failed: 1 of 1 condition (violations 4 > 0)","acceptedAt":"2026-11-21T00:38:15Z\"""";

    static final String LISTED = SHOWN + "}";

    static final String GATE = SHOWN + """
            ,"deliveries":[{"id":"1f0c9a52-6f0f-4a8d-8f6e-0b8c2f1b9d30",
             "reportId":"8e6d1a90-30a1-4f5e-9a1e-7c1f1a0b2c3d","connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10",
             "kind":"pullRequestStatus","project":"Fabrikam","repository":"demo-svc",
             "commit":"7a60720e261505baf66bbc06f23098165092f7b7","pullRequest":17,"iteration":2,
             "context":{"genre":"sonarqube","name":"quality-gate"},"status":"failed",
             "description":"Quality gate failed: 1 of 1 condition (violations 4 > 0)","state":"delivered","attempts":1,
             "acceptedAt":"2026-11-21T00:38:15Z","settledAt":"2026-11-21T00:38:16Z",
             "giveUpAt":"2026-11-22T00:38:15Z"}]}""";

    private GateExamples() {
    }
}
