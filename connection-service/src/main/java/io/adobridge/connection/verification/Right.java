package io.adobridge.connection.verification;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.target.Coverage;
import io.adobridge.connection.target.Service;

/**
 * What a token has to be allowed for what a connection is used for.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/integrate/get-started/authentication/oauth#scopes">Scopes</a>
 */
enum Right {
    PROJECTS("projects", "vso.project", "Project and team: Read", null, false),
    REPOS("repos", "vso.code", "Code: Read", Service.REPOS, false),
    PIPELINES("pipelines", "vso.build", "Build: Read", Service.PIPELINES, false),
    BOARDS("boards", "vso.work", "Work items: Read", Service.BOARDS, false),
    STATUSES("repos.statuses", "vso.code_status", "Code: Status", Service.REPOS, true),
    THREADS("repos.threads", "vso.code_write", "Code: Read & write", Service.REPOS, true),
    TAGS("pipelines.tags", "vso.build_execute", "Build: Read & execute", Service.PIPELINES, true);

    private final String check;
    private final String scope;
    private final String label;
    private final @Nullable Service service;
    private final boolean writing;

    Right(String check, String scope, String label, @Nullable Service service, boolean writing) {
        this.check = check;
        this.scope = scope;
        this.label = label;
        this.service = service;
        this.writing = writing;
    }

    /** What a connection of this coverage needs, in the order in which it is looked at. */
    static List<Right> of(Coverage coverage) {
        return Arrays.stream(values())
                .filter(right -> right.service == null || coverage.services().contains(right.service))
                .filter(right -> coverage.reporting() || !right.writing)
                .toList();
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
