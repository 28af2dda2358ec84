package io.adobridge.testbed.azure.front;

import java.util.Map;

import io.adobridge.testbed.azure.journal.JournalEntry;

/**
 * How an organisation treats its callers.
 *
 * @param signIn what callers without a valid token meet, on Services
 * @param personalTokensForbidden whether personal access tokens are refused
 * @param blockedByNetwork whether the caller's address is not on the allow-list, which answers VS403463
 * @param missingScope the status that a missing scope is answered with, by area; 401 for other areas
 */
public record OrganizationPolicy(SignIn signIn, boolean personalTokensForbidden, boolean blockedByNetwork,
        Map<String, Integer> missingScope) {

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
    public static final OrganizationPolicy DEFAULT = new OrganizationPolicy(SignIn.REDIRECT, false, false,
            Map.of("build", 403, "release", 403));

    public OrganizationPolicy {
        missingScope = Map.copyOf(missingScope);
    }

    public OrganizationPolicy withSignIn(SignIn signIn) {
        return new OrganizationPolicy(signIn, personalTokensForbidden, blockedByNetwork, missingScope);
    }

    public OrganizationPolicy withPersonalTokensForbidden(boolean forbidden) {
        return new OrganizationPolicy(signIn, forbidden, blockedByNetwork, missingScope);
    }

    public OrganizationPolicy withBlockedByNetwork(boolean blocked) {
        return new OrganizationPolicy(signIn, personalTokensForbidden, blocked, missingScope);
    }

    public OrganizationPolicy withMissingScope(Map<String, Integer> statusByArea) {
        return new OrganizationPolicy(signIn, personalTokensForbidden, blockedByNetwork, statusByArea);
    }

    /** What a missing scope is answered with at a route. */
    int missingScope(String template) {
        return missingScope.getOrDefault(JournalEntry.area(template), 401);
    }
}
