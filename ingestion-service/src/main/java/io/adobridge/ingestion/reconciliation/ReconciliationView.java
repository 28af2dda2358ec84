package io.adobridge.ingestion.reconciliation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

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

    static final Entity<ReconciliationView> ENTITY = Entity.of(ReconciliationView.class, "reconciliation")
            .with("from", "compared_from")
            .with("to", "compared_to")
            .with("ever", "json_build_object('missing', missing_ever, 'stale', stale_ever, 'gone', gone_ever)")
            .ascending(Key.id("project_id"), Key.text("entity"));

    static final String EXAMPLE = """
            {"items":[{"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","entity":"builds",
            "startedAt":"2026-11-21T02:11:40Z","finishedAt":"2026-11-21T02:11:42Z","whole":false,
            "from":"2026-11-14T01:54:31Z","to":"2026-11-21T01:54:31Z","checked":318,"missing":1,"stale":4,"gone":12,
            "ever":{"missing":1,"stale":37,"gone":1204}}],"next":null}
            """;

    /** Since the connection was made. */
    record Ever(long missing, long stale, long gone) {
    }
}
