package io.adobridge.connection.access;

/** The roles that callers hold. */
public final class Roles {

    /** Sees connections. */
    public static final String READ = "connections:read";

    /** Registers, edits and verifies connections. */
    public static final String WRITE = "connections:write";

    /** Does everything, with every connection. */
    public static final String ADMIN = "connections:admin";

    private Roles() {
    }
}
