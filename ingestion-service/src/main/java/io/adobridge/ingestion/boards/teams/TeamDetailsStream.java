package io.adobridge.ingestion.boards.teams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.boards.users.TeamUsers;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Listing;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Members, areas, iterations and boards of a project's teams, a few teams at a time: those that are new at once, each
 * again every three days.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work">Work</a>
 */
@ApplicationScoped
class TeamDetailsStream implements StreamKind<Listing> {

    private static final StreamProfile<Listing> PROFILE = StreamProfile.list("team-details", Integration.BOARDS,
            Scope.PROJECT, Duration.ofHours(1));

    private static final int BATCH = 8;
    private static final int SIDE_BY_SIDE = 4;

    private final TeamQueue queue;

    TeamDetailsStream(TeamQueue queue) {
        this.queue = queue;
    }

    @Override
    public StreamProfile<Listing> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<Listing>> step(StreamRun run, Listing cursor) {
        Listing listing = cursor.begun(run.now());
        return queue.next(run, BATCH)
                .chain(teams -> teams.isEmpty() ? atTheEnd(run, listing) : batch(run, listing, teams));
    }

    @Override
    public List<Write> reset(UUID connection) {
        return List.of(TeamQueue.again(connection));
    }

    private Uni<Step<Listing>> atTheEnd(StreamRun run, Listing listing) {
        return queue.listed(run.connection()).map(listed -> new Step<>(Listing.start(), List.of(),
                listed ? Reached.whole(listing.requireStart()) : Reached.part(),
                listed ? Step.Then.COMPLETE : Step.Then.WAIT, 0, null));
    }

    private static Uni<Step<Listing>> batch(StreamRun run, Listing listing, List<UUID> teams) {
        return Multi.createFrom().iterable(teams)
                .onItem().transformToUni(team -> TeamReading.of(run, team)).merge(SIDE_BY_SIDE)
                .collect().asList()
                .map(readings -> step(run, listing, readings));
    }

    private static Step<Listing> step(StreamRun run, Listing listing, List<TeamReading> readings) {
        List<Write> writes = new ArrayList<>(TeamDetails.writes(run, readings));
        writes.addAll(TeamUsers.writes(run));
        int calls = readings.stream().mapToInt(TeamReading::calls).sum();
        return new Step<>(listing, writes, Reached.part(), Step.Then.CONTINUE, calls, null);
    }
}
