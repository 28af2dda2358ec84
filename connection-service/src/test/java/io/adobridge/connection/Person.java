package io.adobridge.connection;

import java.util.List;

/** Somebody who calls the service. */
public enum Person {
    /** Belongs to the group that owns the connections of the tests. */
    MEMBER(List.of("connections:read", "connections:write"), List.of("platform")),
    READER(List.of("connections:read"), List.of("platform")),
    /** May do as much as a member, with the connections of another group. */
    OUTSIDER(List.of("connections:read", "connections:write"), List.of("elsewhere")),
    ADMIN(List.of("connections:admin"), List.of()),
    WORKLOAD(List.of("connections:read", "connections:all"), List.of()),
    /** Is known, and may do nothing. */
    GUEST(List.of(), List.of("platform"));

    private final List<String> roles;
    private final List<String> groups;

    Person(List<String> roles, List<String> groups) {
        this.roles = roles;
        this.groups = groups;
    }

    List<String> roles() {
        return roles;
    }

    List<String> groups() {
        return groups;
    }
}
