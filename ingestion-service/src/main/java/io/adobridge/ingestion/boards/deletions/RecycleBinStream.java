package io.adobridge.ingestion.boards.deletions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.Wire;
import io.adobridge.azure.workitems.WorkItemDelete;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Listing;
import io.adobridge.ingestion.stream.Person;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Vanished;
import io.smallrye.mutiny.Uni;

/**
 * The recycle bin of a project: who deleted which work item, and when.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/recyclebin/get-deleted-work-items">Recyclebin</a>
 */
@ApplicationScoped
class RecycleBinStream implements StreamKind<Listing> {

    private static final StreamProfile<Listing> PROFILE = StreamProfile.list("recycle-bin", Integration.BOARDS,
            Scope.PROJECT, Duration.ofHours(1));

    private static final Table<Found<WorkItemDelete>> TABLE = Table.<Found<WorkItemDelete>> named("deleted_work_item")
            .number("work_item_id", found -> (long) found.item().id()).key()
            .id("project_id", Found::project)
            .text("type", found -> found.item().type())
            .text("title", found -> found.item().name())
            .text("deleted_by", found -> by(found.item()))
            .time("deleted_date", found -> Dates.known(Wire.instant(found.item().deletedDate())))
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
        return run.azure().workItems().recycleBin(run.project().toString()).toUni()
                .map(page -> step(run, listing, page.items()));
    }

    private static Step<Listing> step(StreamRun run, Listing listing, List<WorkItemDelete> bin) {
        Instant asOf = listing.requireStart();
        List<WorkItemDelete> kept = bin.stream().filter(deleted -> isKept(run, deleted)).toList();
        return listing.step(null, List.of(TABLE.upsert(run.connection(), Found.all(run, asOf, kept)),
                Vanished.ofProject("deleted_work_item", run, asOf)));
    }

    /** A recycle bin is emptied by hand, if ever. */
    private static boolean isKept(StreamRun run, WorkItemDelete deleted) {
        Instant date = Dates.known(Wire.instant(deleted.deletedDate()));
        return date == null || !date.isBefore(run.oldest());
    }

    private static @Nullable String by(WorkItemDelete deleted) {
        String text = deleted.deletedBy();
        return text == null ? null : Person.of(IdentityRef.parse(text)).label();
    }
}
