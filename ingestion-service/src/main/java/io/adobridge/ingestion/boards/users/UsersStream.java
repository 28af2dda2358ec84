package io.adobridge.ingestion.boards.users;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.Page;
import io.adobridge.azure.graph.GraphUser;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Listing;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Vanished;
import io.smallrye.mutiny.Uni;

/**
 * The users of an organization. A Server has no such list: there they follow from the teams, without a request, and so they
 * do where the token may not list them.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/graph/users/list">Users - List</a>
 */
@ApplicationScoped
class UsersStream implements StreamKind<Listing> {

    private static final StreamProfile<Listing> PROFILE = StreamProfile.list("users", Integration.ANY, Scope.CONNECTION,
            Duration.ofHours(6));

    private static final Table<Found<GraphUser>> TABLE = Table.<Found<GraphUser>> named("azure_user")
            .text("user_key", found -> found.item().descriptor()).key()
            .text("name", found -> found.item().displayName())
            .text("unique_name", found -> found.item().principalName())
            .text("mail_address", found -> found.item().mailAddress())
            .text("origin", found -> found.item().origin())
            .text("origin_id", found -> found.item().originId())
            .text("source", found -> "graph")
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
        return TeamUsers.isNeeded(run) ? Uni.createFrom().item(ofTeams(run, listing, 0))
                : run.azure().graph().users(listing.page()).toUni().map(page -> step(run, listing, page))
                        .onFailure(UsersStream::isOfScope).recoverWithItem(() -> ofTeams(run, listing, 1));
    }

    /** A missing scope is answered with 401 or 403; that nothing else is read either, other streams tell. */
    private static boolean isOfScope(Throwable failure) {
        return failure instanceof Forbidden || failure instanceof Unauthorized;
    }

    private static Step<Listing> ofTeams(StreamRun run, Listing listing, int calls) {
        return new Step<>(Listing.start(), TeamUsers.all(run), Reached.whole(listing.requireStart()), Step.Then.COMPLETE,
                calls, null);
    }

    private static Step<Listing> step(StreamRun run, Listing listing, Page<GraphUser> page) {
        Instant asOf = listing.requireStart();
        Step<Listing> step = listing.step(page.next(),
                List.of(TABLE.upsert(run.connection(), Found.all(run, asOf, page.items()))));
        return page.next() != null ? step : step.and(Vanished.ofConnection("azure_user", run, asOf));
    }
}
