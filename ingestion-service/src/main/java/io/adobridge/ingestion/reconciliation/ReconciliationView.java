package io.adobridge.ingestion.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;

/**
 * What the last round found in a project that increments had missed. It is put right by the time that it is told.
 *
 * @param entity what was compared, by the name of its list
 * @param startedAt when the round began
 * @param finishedAt when it ended, null while it is under way
 * @param whole whether everything that is kept was compared, rather than the last seven days
 * @param from what was compared begins here
 * @param to and ends here
 * @param checked things that were compared
 * @param missing not stored until then
 * @param stale stored as they were before
 * @param gone no longer there, and noted as such
 * @param ever the same three, over all rounds
 */
record ReconciliationView(UUID projectId, String entity, Instant startedAt, @Nullable Instant finishedAt, boolean whole,
        Instant from, Instant to, long checked, long missing, long stale, long gone, Ever ever) {

    static final Entity<ReconciliationView> ENTITY = new Entity<>("reconciliation", List.of("project_id", "entity"), false,
            cursor -> List.of(cursor.uuid(0), cursor.text(1)), ReconciliationView::from,
            view -> Cursor.encode(view.projectId, view.entity));

    static final String EXAMPLE = """
            {"items":[{"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","entity":"builds",
            "startedAt":"2026-11-21T02:11:40Z","finishedAt":"2026-11-21T02:11:42Z","whole":false,
            "from":"2026-11-14T01:54:31Z","to":"2026-11-21T01:54:31Z","checked":318,"missing":1,"stale":4,"gone":12,
            "ever":{"missing":1,"stale":37,"gone":1204}}],"next":null}
            """;

    static ReconciliationView from(Row row) {
        return new ReconciliationView(row.getUUID("project_id"), row.getString("entity"), instant(row, "started_at"),
                Columns.instant(row, "finished_at"), row.getBoolean("whole"), instant(row, "compared_from"),
                instant(row, "compared_to"), row.getLong("checked"), row.getLong("missing"), row.getLong("stale"),
                row.getLong("gone"),
                new Ever(row.getLong("missing_ever"), row.getLong("stale_ever"), row.getLong("gone_ever")));
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    @RegisterForReflection
    record Ever(long missing, long stale, long gone) {
    }
}
