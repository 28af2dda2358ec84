package io.adobridge.ingestion.store;

import java.util.regex.Pattern;

/** The escape {@code \}{@code u0000} in JSON text, which PostgreSQL's jsonb refuses. */
final class EscapedNul {

    /** An even number of backslashes before it are escaped backslashes of their own. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private EscapedNul() {
    }

    static String removed(String json) {
        return ESCAPE.matcher(json).replaceAll("$1");
    }
}
