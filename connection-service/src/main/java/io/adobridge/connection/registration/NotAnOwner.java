package io.adobridge.connection.registration;

import java.util.Collection;
import java.util.Collections;

import io.adobridge.kit.access.Caller;

/** The caller belongs to none of the groups that shall own something, and so would lose sight of it. */
public final class NotAnOwner extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Passes who belongs to one of the owners, and who reaches everything anyway. */
    public static void requireOwner(Caller caller, Collection<String> owners) {
        if (!caller.roles().contains(Caller.ADMIN) && Collections.disjoint(owners, caller.groups())) {
            throw new NotAnOwner();
        }
    }
}
