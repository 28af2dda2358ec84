package io.adobridge.testbed.azure.front;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Query strings as they may be kept. */
final class Queries {
    private static final Pattern SECRETS = Pattern.compile(
            "(?i)(^|&)((?:access_|id_|refresh_)?token|code|password|secret|client_secret|sig|key)=[^&]*");

    private Queries() {
    }

    static String masked(@Nullable String query) {
        return query == null ? "" : SECRETS.matcher(query).replaceAll("$1$2=***");
    }
}
