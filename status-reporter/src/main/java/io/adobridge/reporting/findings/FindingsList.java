package io.adobridge.reporting.findings;

import static java.time.ZoneOffset.UTC;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.source.Sources;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reported findings as they are listed: counted, newest first; the findings themselves stay in the database. */
@ApplicationScoped
class FindingsList {

    private static final String PAGE = """
            SELECT id, source_name, connection_id, project, repository, pull_request, commit_sha, tools, errors, warnings,
                   notes, left_out, suppressed, accepted_at
            FROM reporting.findings_report
            WHERE ($1 OR connection_id = ANY ($2)) AND ($3::timestamptz IS NULL OR (accepted_at, id) < ($3, $4))
              AND ($5::uuid IS NULL OR connection_id = $5) AND ($6::uuid IS NULL OR source_id = $6)
              AND ($7::integer IS NULL OR pull_request = $7)
            ORDER BY accepted_at DESC, id DESC
            LIMIT $8
            """;

    private final Pool pool;
    private final Sources sources;

    FindingsList(Pool pool, Sources sources) {
        this.pool = pool;
        this.sources = sources;
    }

    Uni<PageOf<FindingsView>> page(Reach reach, Filter filter, PageRequest page) {
        return sources.idOf(filter.source(), reach).chain(source -> page(reach, filter, source.orElse(null), page));
    }

    private Uni<PageOf<FindingsView>> page(Reach reach, Filter filter, @Nullable UUID source, PageRequest page) {
        Cursor after = page.after(2);
        OffsetDateTime at = after == null ? null : after.instant(0).atOffset(UTC);
        return pool.preparedQuery(PAGE)
                .execute(Tuple.from(new Object[] { reach.all(), reach.ids(), at, after == null ? null : after.uuid(1),
                        filter.connection(), source, filter.pullRequest(), page.limit + 1 }))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(FindingsList::view).toList())
                .map(views -> PageOf.of(views, page.limit, view -> Cursor.encode(view.acceptedAt(), view.id())));
    }

    private static FindingsView view(Row row) {
        return new FindingsView(row.getUUID("id"), row.getString("source_name"), row.getUUID("connection_id"),
                row.getString("project"), row.getString("repository"), row.getInteger("pull_request"),
                row.getString("commit_sha"), row.getString("tools"), row.getInteger("errors"), row.getInteger("warnings"),
                row.getInteger("notes"), row.getInteger("left_out"), row.getInteger("suppressed"),
                row.getOffsetDateTime("accepted_at").toInstant(), null);
    }

    /**
     * Which are wanted; what is null does not matter.
     *
     * @param source id or name
     */
    record Filter(@Nullable UUID connection, @Nullable String source, @Nullable Integer pullRequest) {
    }
}
