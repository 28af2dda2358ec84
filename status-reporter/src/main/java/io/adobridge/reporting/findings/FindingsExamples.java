package io.adobridge.reporting.findings;

/** What the API's description shows. */
final class FindingsExamples {

    static final String SARIF = """
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"ESLint","rules":[{"id":"no-eval",
             "helpUri":"https://eslint.org/docs/rules/no-eval"}]}},"results":[{"ruleId":"no-eval","level":"error",
             "message":{"text":"eval can be harmful."},"locations":[{"physicalLocation":{"artifactLocation":
             {"uri":"src/app.js"},"region":{"startLine":12}}}]}]}]}""";

    private static final String COUNTED = """
            {"id":"8e6d1a90-30a1-4f5e-9a1e-7c1f1a0b2c3d","source":"lint",
             "connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10","project":"Fabrikam","repository":"demo-svc",
             "pullRequest":17,"commit":"7a60720e261505baf66bbc06f23098165092f7b7","tools":"ESLint","errors":1,
             "warnings":0,"notes":0,"leftOut":0,"suppressed":0,"acceptedAt":"2026-11-21T00:38:15Z\"""";

    static final String LISTED = COUNTED + "}";

    static final String FINDINGS = COUNTED + """
            ,"deliveries":
             [{"id":"1f0c9a52-6f0f-4a8d-8f6e-0b8c2f1b9d30","reportId":"8e6d1a90-30a1-4f5e-9a1e-7c1f1a0b2c3d",
             "connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10","kind":"pullRequestSummary","project":"Fabrikam",
             "repository":"demo-svc","pullRequest":17,"context":{"genre":"adobridge","name":"lint"},"status":"failed",
             "description":"1 error","state":"pending","attempts":0,"acceptedAt":"2026-11-21T00:38:15Z",
             "nextAttemptAt":"2026-11-21T00:38:15Z","giveUpAt":"2026-11-22T00:38:15Z"}]}""";

    private FindingsExamples() {
    }
}
