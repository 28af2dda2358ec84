package io.adobridge.ingestion.repos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.git.GitRepository;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Listing;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamPlan;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Vanished;
import io.smallrye.mutiny.Uni;

/**
 * A project's Git repositories. Streams of repositories follow from it, in the transaction of its last page; disabled and
 * empty ones are known, and left alone.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/repositories/list">Repositories - List</a>
 */
@ApplicationScoped
class RepositoriesStream implements StreamKind<Listing> {

    private static final StreamProfile<Listing> PROFILE = StreamProfile.list("repositories", Integration.REPOS, Scope.PROJECT,
            Duration.ofMinutes(10));

    private static final Table<Found<GitRepository>> TABLE = Table.<Found<GitRepository>> named("repository")
            .id("repository_id", found -> found.item().id()).key()
            .id("project_id", Found::project)
            .text("name", found -> String.valueOf(found.item().name()))
            .text("default_branch", found -> found.item().defaultBranch())
            .number("size_bytes", found -> found.item().size())
            .text("web_url", found -> found.item().webUrl())
            .text("remote_url", found -> found.item().remoteUrl())
            .flag("disabled", found -> found.item().isDisabled())
            .flag("fork", found -> found.item().isFork())
            .time("seen_at", Found::asOf)
            .alsoSet("removed_at = NULL")
            .build();

    private final StreamPlan plan;

    RepositoriesStream(StreamPlan plan) {
        this.plan = plan;
    }

    @Override
    public StreamProfile<Listing> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<Listing>> step(StreamRun run, Listing cursor) {
        Listing listing = cursor.begun(run.now());
        return run.azure().git().repositories(run.project().toString()).toUni()
                .map(page -> step(run, listing, page));
    }

    private Step<Listing> step(StreamRun run, Listing listing, Page<GitRepository> page) {
        Instant asOf = listing.requireStart();
        return listing.step(null, List.of(TABLE.upsert(run.connection(), Found.all(run, asOf, page.items())),
                Vanished.ofProject("repository", run, asOf), plan.renewal(run.connection())));
    }
}
