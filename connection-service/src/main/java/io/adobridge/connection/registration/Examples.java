package io.adobridge.connection.registration;

/** What requests and answers look like, for the OpenAPI document. */
final class Examples {

    static final String REGISTER = """
            {"name": "Contoso", "description": "Everything of Contoso", "tags": ["production"],
             "host": {"kind": "services", "organization": "contoso"},
             "auth": {"kind": "pat", "token": "<personal access token>", "expiresOn": "2027-06-30"},
             "owners": ["platform"], "services": ["repos", "pipelines", "boards"], "projects": ["Fabrikam"],
             "reporting": false, "customHeaders": {}}""";

    static final String CONNECTION = """
            {"id": "5f0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11", "name": "Contoso", "description": "Everything of Contoso",
             "tags": ["production"], "host": {"kind": "services", "organization": "contoso"},
             "auth": {"kind": "pat", "expiresOn": "2027-06-30"}, "owners": ["platform"], "projects": ["Fabrikam"], "reporting": false,
             "integrations": [{"service": "repos", "name": "Contoso - Repos", "enabled": true, "state": "active",
               "stateReason": null}],
             "customHeaders": [], "proxy": null, "caBundle": null, "state": "active", "stateReason": null,
             "identity": {"id": "d6245f20-2af8-44f4-9451-8107cb2767db", "displayName": "Ado Bridge", "kind": "user",
              "advice": "Reviews and statuses will carry the name Ado Bridge. …"},
             "verifiedAt": "2026-11-21T08:00:00Z", "generation": 1, "createdAt": "2026-11-21T08:00:00Z",
             "createdBy": "ada", "updatedAt": "2026-11-21T08:00:00Z"}""";

    static final String REGISTER_ENTRA = """
            {"name": "Contoso", "host": {"kind": "services", "organization": "contoso"},
             "auth": {"kind": "entra", "tenant": "contoso.onmicrosoft.com", "clientId": "7c1e2f5e-0a2a-4c0e-9f57-3f6f1d0b2a11",
              "clientSecret": "<client secret>", "expiresOn": "2027-06-30"},
             "owners": ["platform"], "services": ["repos", "pipelines", "boards"]}""";

    static final String ENTRA_CONNECTION = """
            {"id": "5f0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11", "name": "Contoso", "description": null, "tags": [],
             "host": {"kind": "services", "organization": "contoso"},
             "auth": {"kind": "entra", "expiresOn": "2027-06-30", "tenant": "contoso.onmicrosoft.com",
              "clientId": "7c1e2f5e-0a2a-4c0e-9f57-3f6f1d0b2a11", "authority": "https://login.microsoftonline.com"},
             "owners": ["platform"], "projects": [],
             "integrations": [{"service": "repos", "name": "Contoso - Repos", "enabled": true}],
             "customHeaders": [], "proxy": null, "caBundle": null, "state": "active", "stateReason": null,
             "identity": {"id": "d6245f20-2af8-44f4-9451-8107cb2767db", "displayName": "Ado Bridge"},
             "verifiedAt": "2026-11-21T08:00:00Z", "generation": 2, "createdAt": "2026-11-21T08:00:00Z",
             "createdBy": "ada", "updatedAt": "2026-11-21T08:00:00Z"}""";

    static final String CREDENTIALS = """
            {"clientSecret": "<client secret>", "expiresOn": "2027-06-30"}""";

    static final String LIST = """
            {"items": [{"id": "5f0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11", "name": "Contoso", "description": null,
              "tags": ["production"], "host": {"kind": "services", "organization": "contoso"}, "owners": ["platform"],
              "integrations": [{"service": "repos", "name": "Contoso - Repos", "enabled": true, "state": "active",
               "stateReason": null}], "state": "active",
              "expiresOn": "2027-06-30"}], "next": null}""";

    static final String REPORT = """
            {"valid": false, "checkedAt": "2026-11-21T08:00:00Z",
             "identity": {"id": "d6245f20-2af8-44f4-9451-8107cb2767db", "displayName": "Ado Bridge", "kind": "user",
              "advice": "Reviews and statuses will carry the name Ado Bridge. …"},
             "checks": [{"name": "dns", "outcome": "passed"}, {"name": "tcp", "outcome": "passed"},
              {"name": "tls", "outcome": "passed"}, {"name": "http", "outcome": "passed"},
              {"name": "api-version", "outcome": "passed"}, {"name": "identity", "outcome": "passed"},
              {"name": "organization", "outcome": "passed"},
              {"name": "projects", "outcome": "passed", "scope": "vso.project"},
              {"name": "repos", "outcome": "failed", "cause": "azure-missing-scope",
               "reason": "The token may not do this: the scope vso.code is missing",
               "remedy": "Make a token that has the scope vso.code and replace the connection's token by it.",
               "scope": "vso.code"}]}""";

    static final String PATCH = """
            {"description": null, "tags": ["production", "eu"], "services": ["repos", "boards"],
             "customHeaders": {"X-Access": "<new value>", "X-Old": null}}""";

    static final String TOKEN = """
            {"token": "<personal access token>", "expiresOn": "2027-06-30"}""";

    static final String SWITCH = """
            {"enabled": false}""";

    private Examples() {
    }
}
