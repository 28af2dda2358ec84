package io.adobridge.kit.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * Who sent a request.
 *
 * @param issuer issuer of the token
 * @param subject the token's {@code sub}; unique together with the issuer
 * @param name what a person reads in an audit, never used to decide anything
 * @param roles what the caller may do
 * @param groups which owners the caller belongs to
 */
public record Caller(String issuer, String subject, String name, Set<String> roles, Set<String> groups) {

    /** The role that reaches, and may remove, every connection. */
    public static final String ADMIN = "connections:admin";

    /** The role of workloads that read on behalf of all: reaches every connection, adds no right of its own. */
    public static final String ALL_CONNECTIONS = "connections:all";

    /** Whether this caller reaches a connection with these owners; one that is out of reach is answered as unknown. */
    public boolean reaches(Collection<String> owners) {
        return reachesAll() || !Collections.disjoint(owners, groups);
    }

    public boolean reachesAll() {
        return roles.contains(ADMIN) || roles.contains(ALL_CONNECTIONS);
    }
}
