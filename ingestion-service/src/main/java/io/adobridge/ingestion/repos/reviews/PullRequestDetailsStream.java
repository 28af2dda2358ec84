package io.adobridge.ingestion.repos.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.git.GitArea;
import io.adobridge.azure.git.GitCommitRef;
import io.adobridge.azure.git.GitPullRequestIteration;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;

/**
 * The course of each pull request that has changed, in two requests: iterations with their commits, and threads with
 * comments and votes.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-iterations/list">Iterations - List</a>
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-threads/list">Threads - List</a>
 */
@ApplicationScoped
class PullRequestDetailsStream implements Reviewer<Details> {

    private final ReadingSteps steps;

    PullRequestDetailsStream(ReadingSteps steps) {
        this.steps = steps;
    }

    @Override
    public Uni<Step<ReadingProgress>> step(StreamRun run, ReadingProgress cursor) {
        return steps.next(run, cursor, this);
    }

    @Override
    public Aspect aspect() {
        return Aspect.DETAILS;
    }

    @Override
    public Uni<Details> read(StreamRun run, Wanted wanted) {
        GitArea git = run.azure().git();
        String project = run.project().toString();
        String repository = wanted.repository().toString();
        return git.iterations(project, repository, wanted.id(), true).toUni()
                .chain(iterations -> withRest(git, project, wanted, iterations.items()))
                .chain(details -> git.threads(project, repository, wanted.id()).toUni().map(Page::items).map(details::with));
    }

    /** An iteration of very many commits does not list all of them. */
    private static Uni<Details> withRest(GitArea git, String project, Wanted wanted,
            List<GitPullRequestIteration> iterations) {
        Details listed = new Details(wanted, iterations, List.of(), List.of(), 1);
        if (iterations.stream().noneMatch(GitPullRequestIteration::hasMoreCommits)) {
            return Uni.createFrom().item(listed);
        }
        return git.pullRequestCommits(project, wanted.repository().toString(), wanted.id(), null)
                .collect().asList()
                .map(pages -> new Details(wanted, iterations, all(pages), List.of(), 1 + pages.size()));
    }

    private static List<GitCommitRef> all(List<Page<GitCommitRef>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }

    @Override
    public int calls(Details found) {
        return found.calls();
    }

    @Override
    public List<Write> writes(StreamRun run, List<Details> found) {
        List<Write> writes = new ArrayList<>(PullRequestCommits.writes(run, found));
        UUID connection = run.connection();
        writes.add(DetailTables.ITERATIONS.upsert(connection, found.stream().flatMap(Details::iterationParts).toList()));
        writes.add(DetailTables.THREADS.upsert(connection, found.stream().flatMap(Details::threadParts).toList()));
        writes.add(DetailTables.COMMENTS.upsert(connection, found.stream().flatMap(Details::commentParts).toList()));
        writes.add(DetailTables.VOTES.upsert(connection, found.stream().flatMap(Details::voteParts).toList()));
        writes.add(LastActivity.derive(run, found));
        return writes;
    }
}
