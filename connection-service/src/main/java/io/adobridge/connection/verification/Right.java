package io.adobridge.connection.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.target.Coverage;
import io.adobridge.connection.target.Service;

/**
 * What a token has to be allowed for what a connection is used for.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/integrate/get-started/authentication/oauth#scopes">Scopes</a>
 */
enum Right {
    PROJECTS("projects", "vso.project", "Project and team: Read", null, Weight.NEEDED),
    REPOS("repos", "vso.code", "Code: Read", Service.REPOS, Weight.NEEDED),
    PIPELINES("pipelines", "vso.build", "Build: Read", Service.PIPELINES, Weight.NEEDED),
    RELEASES("pipelines.releases", "vso.release", "Release: Read", Service.PIPELINES, Weight.OPTIONAL),
    TESTS("pipelines.tests", "vso.test", "Test management: Read", Service.PIPELINES, Weight.OPTIONAL),
    ENVIRONMENTS("pipelines.environments", "vso.environment_manage", "Environment: Read & manage", Service.PIPELINES,
            Weight.OPTIONAL),
    BOARDS("boards", "vso.work", "Work items: Read", Service.BOARDS, Weight.NEEDED),
    USERS("users", "vso.graph", "Graph: Read", null, Weight.OPTIONAL),
    STATUSES("repos.statuses", "vso.code_status", "Code: Status", Service.REPOS, Weight.NEEDED_TO_WRITE),
    THREADS("repos.threads", "vso.code_write", "Code: Read & write", Service.REPOS, Weight.NEEDED_TO_WRITE),
    TAGS("pipelines.tags", "vso.build_execute", "Build: Read & execute", Service.PIPELINES, Weight.NEEDED_TO_WRITE);

    /** What it means when a right is missing. */
    private enum Weight {
        /** The connection is not good for what it was made. */
        NEEDED,
        /** Something is left out, and the rest works. */
        OPTIONAL,
        /** The same as needed, where results are written back. */
        NEEDED_TO_WRITE
    }

    private static final Set<String> OPTIONAL_CHECKS = Arrays.stream(values()).filter(Right::isOptional).map(Right::check)
            .collect(Collectors.toUnmodifiableSet());

    private final String check;
    private final String scope;
    private final String label;
    private final @Nullable Service service;
    private final Weight weight;

    Right(String check, String scope, String label, @Nullable Service service, Weight weight) {
        this.check = check;
        this.scope = scope;
        this.label = label;
        this.service = service;
        this.weight = weight;
    }

    /** What a connection of this coverage needs, in the order in which it is looked at. */
    static List<Right> of(Coverage coverage) {
        return Arrays.stream(values())
                .filter(right -> right.service == null || coverage.services().contains(right.service))
                .filter(right -> coverage.reporting() || right.weight != Weight.NEEDED_TO_WRITE)
                .toList();
    }

    /** Whether the check of that name looks at a right that a connection can do without. */
    static boolean isOptional(String check) {
        return OPTIONAL_CHECKS.contains(check);
    }

    /** Whether the connection works without it, but for one thing. */
    boolean isOptional() {
        return weight == Weight.OPTIONAL;
    }

    /** Whether it is the same in every project. */
    boolean isOfOrganization() {
        return this == USERS;
    }

    /** The name of the check that tells whether it is there. */
    String check() {
        return check;
    }

    String scope() {
        return scope;
    }

    /** What to tick in Azure DevOps when the token is made. */
    String label() {
        return label;
    }

    /** The service that needs it; null for all. */
    @Nullable
    Service service() {
        return service;
    }
}
