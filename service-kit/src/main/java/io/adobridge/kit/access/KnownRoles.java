package io.adobridge.kit.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

/**
 * Refuses to start where a role is written down that no service knows: whoever was to have it would be refused without a word
 * about why. All three services know the roles of all, for an operator gives them the same settings.
 */
class KnownRoles {

    private static final Set<String> ALL = Set.of("connections:read", "connections:write", Caller.ADMIN, Caller.ALL_CONNECTIONS,
            "ingestion:read", "ingestion:write", "reports:read", "reports:write");

    void check(@Observes StartupEvent start, PeopleConfig people, WorkloadsConfig workloads) {
        require("adobridge.people.group-roles", people.groupRoles());
        require("adobridge.people.subject-roles", people.subjectRoles());
        require("adobridge.workloads.roles", workloads.roles());
    }

    static void require(String property, Map<String, Set<String>> written) {
        Optional<String> wrong = written.entrySet().stream().flatMap(entry -> unknown(entry.getValue())
                .map(role -> "%s.\"%s\" names the role %s".formatted(property, entry.getKey(), role)))
                .sorted().findFirst();
        if (wrong.isPresent()) {
            throw new IllegalStateException("%s, which no service knows; those there are: %s".formatted(wrong.get(),
                    String.join(", ", new TreeSet<>(ALL))));
        }
    }

    private static Stream<String> unknown(Set<String> roles) {
        return roles.stream().filter(role -> !ALL.contains(role));
    }
}
