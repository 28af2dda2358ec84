package io.adobridge.reporting.delivery;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.Page;
import io.adobridge.azure.git.GitRef;
import io.adobridge.azure.git.GitStatus;
import io.adobridge.reporting.delivery.Outcome.Delivered;
import io.adobridge.reporting.delivery.Outcome.Refused;
import io.adobridge.reporting.target.RepositoryRef;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Posts a statement as a status, unless it is the latest of its context there already. Azure DevOps has no key by which a
 * repeated POST could be told, so every attempt reads before it writes.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/statuses">Commit statuses</a>
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-statuses">Pull request statuses</a>
 */
@ApplicationScoped
class StatusPoster {

    Uni<Outcome> post(AzureDevOps azure, Target target, Statement statement) {
        Posting posting = Posting.of(statement);
        return switch (target.kind()) {
            case COMMIT_STATUS -> onCommit(azure, target.repository(), target.requireCommit(), posting);
            case BRANCH_STATUS -> head(azure, target.repository(), target.requireBranch())
                    .chain(commit -> onCommit(azure, target.repository(), commit, posting));
            default -> onPullRequest(azure, target, posting);
        };
    }

    /** The filter of Azure DevOps finds every branch whose name begins so. */
    private static Uni<String> head(AzureDevOps azure, RepositoryRef in, String branch) {
        return collected(azure.git().refs(in.project(), in.repository(), "heads/" + branch, null))
                .map(found -> found.stream().filter(ref -> ("refs/heads/" + branch).equals(ref.name())).map(GitRef::objectId)
                        .filter(Objects::nonNull).findFirst().orElseThrow(() -> notFound(branch)));
    }

    private static NotReportable notFound(String branch) {
        return new NotReportable(new Refused(Reason.BRANCH_NOT_FOUND, "The repository has no branch " + branch));
    }

    private static Uni<Outcome> onCommit(AzureDevOps azure, RepositoryRef in, String commit, Posting posting) {
        return collected(azure.statuses().commitStatuses(in.project(), in.repository(), commit, true, null))
                .chain(standing -> posting.standsAmong(standing)
                        ? stoodAlready(Optional.empty())
                        : azure.statuses().createCommitStatus(in.project(), in.repository(), commit, posting.status())
                                .replaceWith(new Delivered(null, false)));
    }

    private Uni<Outcome> onPullRequest(AzureDevOps azure, Target target, Posting posting) {
        RepositoryRef in = target.repository();
        return collected(azure.git().iterations(in.project(), in.repository(), target.requirePullRequest(), false))
                .map(all -> new Iterations(all).forCommit(target.commit()))
                .chain(iteration -> onIteration(azure, target, posting, iteration));
    }

    private Uni<Outcome> onIteration(AzureDevOps azure, Target target, Posting posting, Optional<Integer> iteration) {
        RepositoryRef in = target.repository();
        return collected(azure.statuses().pullRequestStatuses(in.project(), in.repository(), target.requirePullRequest()))
                .chain(standing -> posting.on(iteration).standsAmong(standing)
                        ? stoodAlready(iteration)
                        : createOnPullRequest(azure, target, posting, iteration));
    }

    /** A policy may refuse a status of an iteration that is not the latest any more: then it is of no iteration. */
    private Uni<Outcome> createOnPullRequest(AzureDevOps azure, Target target, Posting posting,
            Optional<Integer> iteration) {
        return create(azure, target, posting.on(iteration).status(), iteration)
                .onFailure(failure -> iteration.isPresent() && FailedAttempt.byPolicy(failure))
                .recoverWithUni(() -> create(azure, target, posting.status(), Optional.empty()));
    }

    private static Uni<Outcome> create(AzureDevOps azure, Target target, GitStatus status, Optional<Integer> iteration) {
        RepositoryRef in = target.repository();
        return azure.statuses()
                .createPullRequestStatus(in.project(), in.repository(), target.requirePullRequest(), status)
                .replaceWith(new Delivered(iteration.orElse(null), false));
    }

    private static Uni<Outcome> stoodAlready(Optional<Integer> iteration) {
        return Uni.createFrom().item(new Delivered(iteration.orElse(null), true));
    }

    private static <T> Uni<List<T>> collected(Multi<Page<T>> pages) {
        return pages.onItem().transformToIterable(Page::items).collect().asList();
    }
}
