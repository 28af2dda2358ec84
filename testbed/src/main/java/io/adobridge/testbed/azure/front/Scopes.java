package io.adobridge.testbed.azure.front;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The hierarchy of a token's scopes (Microsoft's table of scopes of Azure DevOps OAuth and personal access tokens). */
final class Scopes {
    /** Held by tokens with full access. */
    static final String EVERYTHING = "app_token";

    private static final Map<String, Set<String>> IMPLIED = Map.ofEntries(
            entry("vso.code_write", Set.of("vso.code", "vso.code_status", "vso.threads_full")),
            entry("vso.code_manage", Set.of("vso.code_write")),
            entry("vso.code_full", Set.of("vso.code_manage")),
            entry("vso.build_execute", Set.of("vso.build")),
            entry("vso.release_execute", Set.of("vso.release")),
            entry("vso.release_manage", Set.of("vso.release_execute")),
            entry("vso.work_write", Set.of("vso.work")),
            entry("vso.work_full", Set.of("vso.work_write")),
            entry("vso.test_write", Set.of("vso.test")),
            entry("vso.project_write", Set.of("vso.project")),
            entry("vso.project_manage", Set.of("vso.project_write")),
            entry("vso.profile_write", Set.of("vso.profile")),
            entry("vso.identity_manage", Set.of("vso.identity")),
            entry("vso.graph_manage", Set.of("vso.graph")),
            entry("vso.hooks_write", Set.of("vso.hooks")),
            entry("vso.serviceendpoint_query", Set.of("vso.serviceendpoint")),
            entry("vso.serviceendpoint_manage", Set.of("vso.serviceendpoint_query")),
            entry("vso.memberentitlementmanagement_write", Set.of("vso.memberentitlementmanagement")));

    private Scopes() {
    }

    /** Whether what is held grants one of the alternatives, which are parted by {@code |}. */
    static boolean grant(Set<String> held, String alternatives) {
        if (alternatives.isEmpty() || held.contains(EVERYTHING))
            return true;
        Set<String> all = new HashSet<>();
        held.forEach(scope -> addWithImplied(scope, all));
        for (String needed : alternatives.split("\\|"))
            if (all.contains(needed))
                return true;
        return false;
    }

    private static void addWithImplied(String scope, Set<String> all) {
        if (all.add(scope))
            IMPLIED.getOrDefault(scope, Set.of()).forEach(implied -> addWithImplied(implied, all));
    }
}
