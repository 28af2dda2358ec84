package io.adobridge.testbed.vault;

import java.util.Locale;

/** What a policy may allow on a path. */
enum Capability {
    CREATE,
    READ,
    UPDATE,
    DELETE,
    LIST,
    SUDO,
    PATCH,
    DENY;

    static Capability named(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of(400, "failed to parse policy: invalid capability \"" + name + "\"");
        }
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
