package io.adobridge.connection.audit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.access.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads the audit, newest first, as far as the caller reaches: what groups owned then is read by them still. */
@ApplicationScoped
class AuditList {

    private static final int BATCH = 500;

    private static final String PAGE = """
            SELECT * FROM connection.audit_entry
            WHERE ($1 OR owners && $2)
              AND ($3::bigint IS NULL OR id < $3)
              AND ($4::uuid IS NULL OR subject_id = $4)
              AND (cardinality($5::text[]) = 0 OR action = ANY ($5))
              AND ($6::text IS NULL OR actor_subject = $6 OR lower(actor_name) = lower($6))
              AND ($7::timestamptz IS NULL OR at >= $7)
              AND ($8::timestamptz IS NULL OR at < $8)
            ORDER BY id DESC
            LIMIT $9
            """;

    private final Pool pool;

    AuditList(Pool pool) {
        this.pool = pool;
    }

    /** @param before the id that the rows are older than, null to begin */
    Uni<List<AuditView>> page(Caller caller, AuditFilter filter, @Nullable Long before, int limit) {
        return pool.preparedQuery(PAGE).execute(parameters(caller, filter, before, limit))
                .map(rows -> rows.stream().map(AuditView::from).toList());
    }

    /** Every entry; the next batch is read when the one before has been taken. */
    Multi<AuditView> all(Caller caller, AuditFilter filter) {
        return Multi.createBy().repeating()
                .uni(Progress::new, progress -> page(caller, filter, progress.before, BATCH).invoke(progress::passed))
                .until(List::isEmpty)
                .onItem().transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(batch));
    }

    private static Tuple parameters(Caller caller, AuditFilter filter, @Nullable Long before, int limit) {
        return Tuple.tuple()
                .addBoolean(caller.reachesAll())
                .addArrayOfString(caller.groups().toArray(String[]::new))
                .addLong(before)
                .addUUID(filter.connection)
                .addArrayOfString(filter.actions.stream().map(Action::key).toArray(String[]::new))
                .addString(filter.actor)
                .addOffsetDateTime(filter.since)
                .addOffsetDateTime(filter.until)
                .addInteger(limit);
    }

    /** How far a reading has come. */
    private static final class Progress {

        private @Nullable Long before;

        void passed(List<AuditView> batch) {
            if (!batch.isEmpty()) {
                before = batch.get(batch.size() - 1).id();
            }
        }
    }
}
