package io.adobridge.ingestion.boards.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.core.Process;
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
 * The processes that projects follow.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/core/processes/list">Processes - List</a>
 */
@ApplicationScoped
class ProcessesStream implements StreamKind<Listing> {

    private static final StreamProfile<Listing> PROFILE = StreamProfile.list("processes", Integration.BOARDS,
            Scope.CONNECTION, Duration.ofHours(6));

    private static final Table<Found<Process>> TABLE = Table.<Found<Process>> named("process")
            .id("process_id", found -> found.item().id()).key()
            .text("name", found -> String.valueOf(found.item().name()))
            .text("type", found -> found.item().type())
            .text("description", found -> found.item().description())
            .flag("is_default", found -> found.item().isDefault())
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
        return run.azure().core().processes().toUni().map(page -> step(run, listing, page.items()));
    }

    private static Step<Listing> step(StreamRun run, Listing listing, List<Process> processes) {
        Instant asOf = listing.requireStart();
        List<Process> known = processes.stream().filter(process -> Objects.nonNull(process.id())).toList();
        return listing.step(null, List.of(TABLE.upsert(run.connection(), Found.all(run, asOf, known)),
                Vanished.ofConnection("process", run, asOf)));
    }
}
