package io.adobridge.ingestion.repos.tfvc;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.tfvc.TfvcItem;
import io.adobridge.ingestion.repos.tfvc.Checkin.File;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Person;

/** How changesets and their files fill their rows. */
final class ChangesetTables {

    static final Table<Checkin> CHANGESETS = Table.<Checkin> named("changeset")
            .id("project_id", Checkin::project).key()
            .number("changeset_id", checkin -> (long) checkin.changeset().changesetId()).key()
            .text("author_id", checkin -> Person.of(checkin.changeset().author()).id())
            .text("author_name", checkin -> Person.of(checkin.changeset().author()).name())
            .text("author_unique_name", checkin -> Person.of(checkin.changeset().author()).uniqueName())
            .text("checked_in_by_id", checkin -> Person.of(checkin.changeset().checkedInBy()).id())
            .text("checked_in_by_name", checkin -> Person.of(checkin.changeset().checkedInBy()).name())
            .text("checked_in_by_unique_name", checkin -> Person.of(checkin.changeset().checkedInBy()).uniqueName())
            .text("comment", checkin -> checkin.changeset().comment())
            .time("created_at", checkin -> Dates.known(checkin.changeset().createdDate()))
            .numbers("work_items", Checkin::workItems)
            .flag("complete", Checkin::complete)
            .build();

    static final Table<File> FILES = Table.<File> named("changeset_file")
            .id("project_id", file -> file.of().project()).key()
            .number("changeset_id", file -> (long) file.of().changeset().changesetId()).key()
            .text("path", file -> item(file).path()).key()
            .text("change_type", file -> file.change().changeType())
            .text("source_path", file -> source(file))
            .number("size_bytes", file -> item(file).size())
            .build();

    private ChangesetTables() {
    }

    private static TfvcItem item(File file) {
        return Objects.requireNonNull(file.change().item());
    }

    private static @Nullable String source(File file) {
        return file.change().sourceServerItem();
    }
}
