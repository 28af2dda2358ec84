package io.adobridge.kit.access;

import java.util.Map;
import java.util.Set;

import io.smallrye.config.ConfigMapping;

/** Which roles people, and CI, have beside those that the claim {@code roles} of their tokens names. */
@ConfigMapping(prefix = "adobridge.people")
public interface PeopleConfig {

    /**
     * The roles of everybody in a group, by its name in the claim {@code groups}: with Entra ID the id of the group, with
     * Keycloak its path or name. A role that no service knows ends the start.
     */
    Map<String, Set<String>> groupRoles();

    /**
     * The roles of one person or application, by the claim {@code sub}, for what belongs to no group. A role that no service
     * knows ends the start.
     */
    Map<String, Set<String>> subjectRoles();
}
