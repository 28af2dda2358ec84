package io.adobridge.ingestion.repos.reviews;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.git.GitCommitRef;
import io.adobridge.azure.git.GitPullRequest;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;

/**
 * What each pull request is linked with: its work items, and the parents of the commit that it became. The request for the
 * work items brings the whole description too.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-requests/get-pull-request">Get Pull Request</a>
 */
@ApplicationScoped
class PullRequestLinksStream implements Reviewer<Links> {

    private final ReadingSteps steps;

    PullRequestLinksStream(ReadingSteps steps) {
        this.steps = steps;
    }

    @Override
    public Uni<Step<ReadingProgress>> step(StreamRun run, ReadingProgress cursor) {
        return steps.next(run, cursor, this);
    }

    @Override
    public Aspect aspect() {
        return Aspect.LINKS;
    }

    @Override
    public Uni<Links> read(StreamRun run, Wanted wanted) {
        return run.azure().git()
                .pullRequestWithWorkItems(run.project().toString(), wanted.repository().toString(), wanted.id())
                .chain(whole -> wanted.mergeCommit() == null ? Uni.createFrom().item(new Links(wanted, whole, null))
                        : withParents(run, wanted, wanted.mergeCommit(), whole));
    }

    /** A merge commit that a forced push has removed since has no parents to be read. */
    private static Uni<Links> withParents(StreamRun run, Wanted wanted, String commit, GitPullRequest whole) {
        return run.azure().git().commit(run.project().toString(), wanted.repository().toString(), commit)
                .map(GitCommitRef::parents)
                .onFailure(NotFound.class).recoverWithItem(List.<String> of())
                .map(parents -> new Links(wanted, whole, parents));
    }

    @Override
    public int calls(Links found) {
        return found.calls();
    }

    @Override
    public List<Write> writes(StreamRun run, List<Links> found) {
        return List.of(LinkWriter.write(run.connection(), found));
    }
}
