package io.adobridge.reporting.source;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.verdict.Level;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Sources by name, as far as a caller reaches them. */
@ApplicationScoped
class SourceList {

    private static final String PAGE = """
            SELECT id, name, kind, connection_id, context_genre, context_name, reports_commit_status,
                   reports_pull_request_status, reports_build_property, reports_build_tag, reports_badge, review_summary,
                   review_minimum_level, review_max_threads, review_pipeline_failures, created_at, created_by
            FROM reporting.source
            WHERE ($1 OR connection_id = ANY($2) OR (connection_id IS NULL AND owners && $3::varchar[]))
              AND ($4::varchar IS NULL OR lower(name) > $4)
            ORDER BY lower(name)
            LIMIT $5
            """;

    private static final String WITHOUT_ROW = """
            SELECT orphan FROM unnest($1::uuid[]) AS orphan
            WHERE NOT EXISTS (SELECT FROM reporting.source WHERE id = orphan)
            """;

    private final Pool pool;

    SourceList(Pool pool) {
        this.pool = pool;
    }

    Uni<PageOf<SourceView>> page(Reach reach, PageRequest page) {
        Cursor after = page.after(1);
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(reach.all(), reach.ids(), reach.groups(), name(after), page.limit + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(SourceList::view).toList())
                .map(views -> PageOf.of(views, page.limit, view -> Cursor.encode(view.name().toLowerCase(Locale.ROOT))));
    }

    /** Which of these ids no source has. */
    Uni<List<UUID>> withoutRow(Collection<UUID> ids) {
        return pool.preparedQuery(WITHOUT_ROW).execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID("orphan")).toList());
    }

    private static @Nullable String name(@Nullable Cursor after) {
        return after == null ? null : after.text(0);
    }

    private static ReviewOn review(Row row) {
        return new ReviewOn(row.getBoolean("review_summary"), Level.valueOf(row.getString("review_minimum_level")),
                row.getInteger("review_max_threads"), row.getBoolean("review_pipeline_failures"));
    }

    private static SourceView view(Row row) {
        UUID id = row.getUUID("id");
        SourceKind kind = SourceKind.valueOf(row.getString("kind"));
        return new SourceView(id, row.getString("name"), kind, row.getUUID("connection_id"),
                new StatusContext(row.getString("context_genre"), row.getString("context_name")),
                new ReportOn(row.getBoolean("reports_commit_status"), row.getBoolean("reports_pull_request_status"),
                        row.getBoolean("reports_build_property"), row.getBoolean("reports_build_tag"),
                        row.getBoolean("reports_badge")),
                review(row),
                SourceView.webhookPath(id, kind),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getString("created_by"));
    }
}
