package io.adobridge.ingestion.repos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.core.TeamProjectReference;
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
 * The projects that the identity sees. Streams of projects follow from it, in the transaction of its last page.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/core/projects/list">Projects - List</a>
 */
@ApplicationScoped
class ProjectsStream implements StreamKind<Listing> {

    private static final StreamProfile<Listing> PROFILE = StreamProfile.list("projects", Integration.ANY, Scope.CONNECTION,
            Duration.ofMinutes(15));

    private static final Table<Found<TeamProjectReference>> TABLE = Table.<Found<TeamProjectReference>> named("project")
            .id("project_id", found -> found.item().id()).key()
            .text("name", found -> String.valueOf(found.item().name()))
            .text("description", found -> found.item().description())
            .text("state", found -> found.item().state())
            .text("visibility", found -> found.item().visibility())
            .time("last_update_time", found -> found.item().lastUpdateTime())
            .time("seen_at", Found::asOf)
            .alsoSet("removed_at = NULL")
            .build();

    private final StreamPlan plan;

    ProjectsStream(StreamPlan plan) {
        this.plan = plan;
    }

    @Override
    public StreamProfile<Listing> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<Listing>> step(StreamRun run, Listing cursor) {
        Listing listing = cursor.begun(run.now());
        return run.azure().core().projects(listing.page()).toUni()
                .map(page -> step(run, listing, page));
    }

    private Step<Listing> step(StreamRun run, Listing listing, Page<TeamProjectReference> page) {
        Instant asOf = listing.requireStart();
        Step<Listing> step = listing.step(page.next(),
                List.of(TABLE.upsert(run.connection(), Found.all(run, asOf, page.items()))));
        return page.next() != null ? step
                : step.and(Vanished.ofConnection("project", run, asOf), plan.renewal(run.connection()));
    }
}
