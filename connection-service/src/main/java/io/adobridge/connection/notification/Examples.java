package io.adobridge.connection.notification;

/** What requests and answers look like, for the OpenAPI document. */
final class Examples {

    static final String REGISTER = """
            {"name": "Platform chat", "url": "https://hooks.example.com/ado-bridge",
             "events": ["connection.state.changed", "connection.removed"], "owners": ["platform"]}""";
    static final String WEBHOOK = """
            {"id": "0d0c0e5e-7a52-4d5e-9a39-0c1f2f3b7a11", "name": "Platform chat",
             "url": "https://hooks.example.com/ado-bridge", "events": ["connection.removed", "connection.state.changed"],
             "owners": ["platform"], "allConnections": false, "enabled": true, "previousSecretUntil": null,
             "createdAt": "2026-11-21T08:00:00Z", "createdBy": "ada", "updatedAt": "2026-11-21T08:00:00Z"}""";
    static final String WITH_SECRET = "{\"webhook\": " + WEBHOOK + ", \"secret\": \"whsec_<key in base64>\"}";
    static final String LIST = "{\"items\": [" + WEBHOOK + "], \"next\": null}";
    static final String PATCH = """
            {"enabled": false, "events": null}""";
    static final String SECRET = "{}";
    static final String TEST = """
            {"delivered": false, "event": "evt_test_5f0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11", "status": 500, "error": null,
             "milliseconds": 41}""";
    static final String DELIVERY = """
            {"id": "7e0c8b0e-5a52-4d5e-9a39-0c1f2f3b7a11", "event": "evt_4711", "type": "connection.state.changed",
             "state": "pending", "attempts": 2, "lastStatus": 503, "lastError": null,
             "createdAt": "2026-11-21T08:00:00Z", "nextAttemptAt": "2026-11-21T08:00:10Z", "settledAt": null}""";
    static final String DELIVERIES = "{\"items\": [" + DELIVERY + "], \"next\": null}";

    private Examples() {
    }
}
