package io.adobridge.ingestion.boards.teams;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.core.WebApiTeam;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Listing;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Vanished;
import io.smallrye.mutiny.Uni;

/**
 * The teams of all projects; what each plans with is {@link TeamDetailsStream}'s.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/core/teams/get-all-teams">Teams - Get All Teams</a>
 */
@ApplicationScoped
class TeamsStream implements StreamKind<Listing> {

    static final String NAME = "teams";

    private static final StreamProfile<Listing> PROFILE = StreamProfile.list(NAME, Integration.BOARDS, Scope.CONNECTION,
            Duration.ofHours(1));

    private static final Table<Found<WebApiTeam>> TABLE = Table.<Found<WebApiTeam>> named("team")
            .id("team_id", found -> found.item().id()).key()
            .id("project_id", found -> found.item().projectId())
            .text("name", found -> found.item().name())
            .text("description", found -> found.item().description())
            .time("seen_at", Found::asOf)
            .alsoSet("removed_at = NULL")
            .build();

    @Override
    public StreamProfile<Listing> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<Listing>> step(StreamRun run, Listing cursor) {
        Listing listing = cursor.begun(run.now());
        return run.azure().core().teams(listing.page()).toUni().map(page -> step(run, listing, page));
    }

    private static Step<Listing> step(StreamRun run, Listing listing, Page<WebApiTeam> page) {
        Instant asOf = listing.requireStart();
        List<WebApiTeam> ofProjects = page.items().stream().filter(team -> team.projectId() != null).toList();
        Step<Listing> step = listing.step(page.next(),
                List.of(TABLE.upsert(run.connection(), Found.all(run, asOf, ofProjects))));
        return page.next() != null ? step : step.and(Vanished.ofConnection("team", run, asOf), TeamQueue.wake(run));
    }
}
