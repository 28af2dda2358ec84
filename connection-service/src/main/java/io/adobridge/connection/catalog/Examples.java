package io.adobridge.connection.catalog;

/** What requests and answers look like, for the OpenAPI document. */
final class Examples {

    static final String CREATE = """
            {"name": "Checkout", "description": "Takes the money", "owners": ["platform"],
             "links": [{"title": "Runbook", "url": "https://wiki.example.com/checkout"}]}""";

    static final String SERVICE = """
            {"id": "0f0d9a3e-7a55-4f4b-b1d5-0d2d3f0f1a10", "name": "Checkout", "description": "Takes the money",
             "owners": ["platform"], "links": [{"title": "Runbook", "url": "https://wiki.example.com/checkout"}],
             "createdAt": "2026-11-21T08:00:00Z", "createdBy": "ada", "updatedAt": "2026-11-21T08:00:00Z"}""";

    static final String SERVICES = """
            {"items": [{"id": "0f0d9a3e-7a55-4f4b-b1d5-0d2d3f0f1a10", "name": "Checkout", "description": null,
              "owners": ["platform"], "links": [], "createdAt": "2026-11-21T08:00:00Z", "createdBy": "ada",
              "updatedAt": "2026-11-21T08:00:00Z"}], "next": null}""";

    static final String PATCH = """
            {"description": "Takes the money and gives change", "links": []}""";

    static final String BIND = """
            {"connectionId": "5f0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11", "role": "code", "kind": "repository",
             "targetId": "5febef5a-833d-4e14-b9c0-14cb638f91e6"}""";

    static final String BINDING = """
            {"id": "1d7b2f4c-52e8-4b5c-8a55-3b0a4c0a9b01", "serviceId": "0f0d9a3e-7a55-4f4b-b1d5-0d2d3f0f1a10",
             "connectionId": "5f0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11", "role": "code",
             "target": {"kind": "repository", "id": "5febef5a-833d-4e14-b9c0-14cb638f91e6", "name": "demo-svc",
              "project": "Fabrikam"},
             "goneAt": null, "createdAt": "2026-11-21T08:00:00Z", "createdBy": "ada"}""";

    static final String BINDINGS = """
            {"items": [{"id": "1d7b2f4c-52e8-4b5c-8a55-3b0a4c0a9b01", "serviceId": "0f0d9a3e-7a55-4f4b-b1d5-0d2d3f0f1a10",
              "connectionId": "5f0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11", "role": "builds",
              "target": {"kind": "pipeline", "id": "42", "name": "demo-svc CI", "project": "Fabrikam"},
              "goneAt": "2026-11-20T08:00:00Z", "createdAt": "2026-11-01T08:00:00Z", "createdBy": "ada"}], "next": null}""";

    static final String UNBOUND = """
            {"items": [{"kind": "repository", "id": "5febef5a-833d-4e14-b9c0-14cb638f91e6", "name": "demo-svc",
              "project": "Fabrikam"}], "next": null}""";

    private Examples() {
    }
}
