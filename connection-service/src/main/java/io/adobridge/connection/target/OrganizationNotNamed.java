package io.adobridge.connection.target;

import java.util.List;

/** A connection leads to one organisation, and the request says to none. */
public final class OrganizationNotNamed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> candidates;

    /** @param candidates names of those that the token belongs to */
    public OrganizationNotNamed(List<String> candidates) {
        super("Register a connection of its own for each organization that you want; candidates lists them.");
        this.candidates = List.copyOf(candidates);
    }

    List<String> candidates() {
        return candidates;
    }
}
