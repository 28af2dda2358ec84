package io.adobridge.testbed.azure.front;

import java.util.Map;
import java.util.Set;

import io.adobridge.testbed.azure.journal.JournalEntry;

/**
 * How an organisation treats its callers.
 *
 * @param signIn what callers without a valid token meet, on Services
 * @param personalTokensForbidden whether personal access tokens are refused
 * @param blockedByNetwork whether the caller's address is not on the allow-list, which answers VS403463
 * @param disabledProjects names of projects that are listed and, apart from that, answered as if they were gone
 * @param missingScope the status that a missing scope is answered with, by area; 401 for other areas
 */
public record OrganizationPolicy(SignIn signIn, boolean personalTokensForbidden, boolean blockedByNetwork,
        Set<String> disabledProjects, Map<String, Integer> missingScope) {

    /** What a caller without a valid token meets on Services. */
    public enum SignIn {
        /** 302 to the sign-in page. */
        REDIRECT,
        /** The sign-in page itself, with 203. */
        PAGE,
        /** 401. */
        UNAUTHORIZED
    }

    /** Redirects to sign-in; answers 403 for missing scopes of builds and releases, 401 for others. */
    public static final OrganizationPolicy DEFAULT = new OrganizationPolicy(SignIn.REDIRECT, false, false, Set.of(),
            Map.of("build", 403, "release", 403));

    public OrganizationPolicy {
        disabledProjects = Set.copyOf(disabledProjects);
        missingScope = Map.copyOf(missingScope);
    }

    public OrganizationPolicy withSignIn(SignIn signIn) {
        return new OrganizationPolicy(signIn, personalTokensForbidden, blockedByNetwork, disabledProjects, missingScope);
    }

    public OrganizationPolicy withPersonalTokensForbidden(boolean forbidden) {
        return new OrganizationPolicy(signIn, forbidden, blockedByNetwork, disabledProjects, missingScope);
    }

    public OrganizationPolicy withBlockedByNetwork(boolean blocked) {
        return new OrganizationPolicy(signIn, personalTokensForbidden, blocked, disabledProjects, missingScope);
    }

    public OrganizationPolicy withDisabledProjects(String... names) {
        return new OrganizationPolicy(signIn, personalTokensForbidden, blockedByNetwork, Set.of(names), missingScope);
    }

    public OrganizationPolicy withMissingScope(Map<String, Integer> statusByArea) {
        return new OrganizationPolicy(signIn, personalTokensForbidden, blockedByNetwork, disabledProjects, statusByArea);
    }

    /** What a missing scope is answered with at a route. */
    int missingScope(String template) {
        return missingScope.getOrDefault(JournalEntry.area(template), 401);
    }
}
