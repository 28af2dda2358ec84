package io.adobridge.connection.verification;

import java.util.List;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.git.CommentThreadStatus;
import io.adobridge.azure.git.GitPullRequestCommentThread;
import io.adobridge.azure.git.GitStatus;
import io.adobridge.azure.json.PropertiesCollection;
import io.adobridge.azure.json.ReferenceLinks;
import io.smallrye.mutiny.Uni;

/**
 * Uses a right in the least way there is. Reading reads the smallest list. Writing never writes, for two reasons each: what
 * it is aimed at cannot exist (a repository of the empty id, build 0), and what it sends is not complete (a status without
 * a context, a thread without a comment, no property). Azure DevOps looks at the token's scopes before it looks at either,
 * so that 404 or 400 shows the scope, and 401 or 403 that it is missing.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/integrate/get-started/authentication/oauth#scopes">Scopes, by which
 *      method and resource</a>
 */
final class Use {

    private static final String NO_REPOSITORY = "00000000-0000-0000-0000-000000000000";
    private static final String NO_COMMIT = "0000000000000000000000000000000000000000";
    private static final int NONE = 0;
    private static final String SMALLEST_QUERY = "SELECT [System.Id] FROM WorkItems WHERE [System.Id] = 1";
    private static final GitStatus INCOMPLETE = new GitStatus(null, null, null, null, null, null, null, null, null,
            PropertiesCollection.NONE, ReferenceLinks.NONE);

    private final AzureDevOps azure;

    Use(AzureDevOps azure) {
        this.azure = azure;
    }

    /** Fails when the right is not there. */
    Uni<Void> of(Right right, String project) {
        return switch (right) {
            case PROJECTS -> azure.core().project(project).replaceWithVoid();
            case REPOS -> azure.git().repositories(project).toUni().replaceWithVoid();
            case PIPELINES -> azure.build().definitions(project, null).toUni().replaceWithVoid();
            case RELEASES -> azure.release().definitions(project, null).toUni().replaceWithVoid();
            case TESTS -> inVain(azure.test().runsOfBuild(project, NONE, null).toUni());
            case ENVIRONMENTS -> azure.environments().environments(project, null).toUni().replaceWithVoid();
            case USERS -> azure.graph().users(null).toUni().replaceWithVoid();
            case BOARDS -> azure.workItems().wiql(project, SMALLEST_QUERY, 1).replaceWithVoid();
            case STATUSES -> inVain(azure.statuses().createCommitStatus(project, NO_REPOSITORY, NO_COMMIT, INCOMPLETE));
            case THREADS -> inVain(azure.git().createThread(project, NO_REPOSITORY, NONE,
                    GitPullRequestCommentThread.to(CommentThreadStatus.ACTIVE)));
            case TAGS -> inVain(azure.build().updateProperties(project, NONE, List.of()));
        };
    }

    private static Uni<Void> inVain(Uni<?> attempt) {
        return attempt.replaceWithVoid()
                .onFailure(failure -> failure instanceof NotFound || failure instanceof Rejected).recoverWithNull();
    }
}
