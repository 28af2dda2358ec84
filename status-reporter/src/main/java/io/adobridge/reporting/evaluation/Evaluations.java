package io.adobridge.reporting.evaluation;

import static java.time.ZoneOffset.UTC;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Evaluations as people look at them; whoever asks has been let pass to the gate. */
@ApplicationScoped
class Evaluations {

    private static final String PAGE = """
            SELECT * FROM reporting.evaluation
            WHERE gate_id = $1 AND ($2::timestamptz IS NULL OR (asked_at, id) < ($2, $3))
              AND ($4::integer IS NULL OR build = $4) AND ($5::text IS NULL OR commit_sha = $5)
            ORDER BY asked_at DESC, id DESC
            LIMIT $6
            """;

    private static final String SOME = "SELECT * FROM reporting.evaluation WHERE id = ANY ($1) ORDER BY id";

    private final Pool pool;

    Evaluations(Pool pool) {
        this.pool = pool;
    }

    /** Those of a gate that were asked for last first. */
    Uni<PageOf<EvaluationView>> page(UUID gate, @Nullable Integer build, @Nullable String commit, PageRequest page) {
        Cursor after = page.after(2);
        OffsetDateTime at = after == null ? null : after.instant(0).atOffset(UTC);
        return pool.preparedQuery(PAGE)
                .execute(Tuple.from(new Object[] { gate, at, after == null ? null : after.uuid(1), build, commit,
                        page.limit + 1 }))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(EvaluationView::from).toList())
                .map(views -> PageOf.of(views, page.limit, view -> Cursor.encode(view.askedAt(), view.id())));
    }

    Uni<List<EvaluationView>> some(List<UUID> ids) {
        return pool.preparedQuery(SOME).execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(EvaluationView::from).toList());
    }

    /** One of a gate; fails as {@link EvaluationNotFound}. */
    Uni<EvaluationView> require(UUID gate, UUID id) {
        return some(List.of(id)).map(found -> found.stream().filter(view -> view.gateId().equals(gate)).findFirst()
                .orElseThrow(() -> new EvaluationNotFound(id)));
    }
}
