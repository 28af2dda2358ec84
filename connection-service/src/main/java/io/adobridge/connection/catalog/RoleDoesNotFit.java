package io.adobridge.connection.catalog;

import io.adobridge.connection.discovery.Kind;

/** Only repositories hold code, only pipelines build, and only boards hold issues. */
final class RoleDoesNotFit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RoleDoesNotFit(Role role, Kind kind) {
        super("The role " + role.key() + " is for a " + role.kind().key() + ", not for a " + kind.key());
    }
}
