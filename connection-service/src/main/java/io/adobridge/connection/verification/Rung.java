package io.adobridge.connection.verification;

import java.util.Locale;

/** What the first request has to get past, in order. Where it stops, everything before is fine and nothing behind is known. */
enum Rung {
    /** The name resolves to addresses that may be called; of the proxy, where there is one. */
    DNS,
    /** Somebody takes the connection. */
    TCP,
    /** The certificate is trusted. */
    TLS,
    /** What answers, answers as Azure DevOps does. */
    HTTP,
    /** It speaks a version of the API that we speak. */
    API_VERSION,
    /** The token is somebody's. */
    IDENTITY,
    /** There is such an organisation or collection, and the token's owner has access. */
    ORGANIZATION;

    /** The name in answers. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
