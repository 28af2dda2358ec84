package io.adobridge.connection.registration;

import java.util.Collection;
import java.util.Collections;

import io.adobridge.kit.access.Caller;

/** The caller belongs to none of the groups that shall own the connection, and so would lose sight of it. */
final class NotAnOwner extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static void requireOwner(Caller caller, Collection<String> owners) {
        if (!caller.roles().contains(Caller.ADMIN) && Collections.disjoint(owners, caller.groups())) {
            throw new NotAnOwner();
        }
    }
}
