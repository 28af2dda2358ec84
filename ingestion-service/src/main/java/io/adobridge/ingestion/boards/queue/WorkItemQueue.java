package io.adobridge.ingestion.boards.queue;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Overtaken;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Turn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Work items whose links or comments are to be read, most recently changed first. */
@ApplicationScoped
public class WorkItemQueue {

    /** What is read of a work item. */
    public static final String LINKS = "links";
    public static final String COMMENTS = "comments";

    /** The streams that read it. */
    public static final String LINKS_STREAM = "work-item-links";
    public static final String COMMENTS_STREAM = "work-item-comments";

    private static final String ADD = """
            INSERT INTO work_item_queue AS q (connection_id, aspect, work_item_id, project_id, rev, changed_date)
            SELECT connection_id, '%s', work_item_id, project_id, rev, changed_date FROM work_item
            WHERE connection_id = $1 AND %s
            ON CONFLICT (connection_id, aspect, work_item_id) DO UPDATE
            SET project_id = excluded.project_id, rev = excluded.rev, changed_date = excluded.changed_date, due_at = now(),
                attempts = 0
            WHERE q.rev < excluded.rev
            """;

    private static final String FOLLOW = """
            UPDATE work_item_comment c SET project_id = w.project_id FROM work_item w
            WHERE c.connection_id = $1 AND c.work_item_id = ANY ($2) AND w.connection_id = $1
                AND w.work_item_id = c.work_item_id AND c.project_id <> w.project_id
            """;

    private static final String ADD_LINKS = ADD.formatted(LINKS,
            "work_item_id = ANY ($2) AND links_rev IS DISTINCT FROM rev");

    private static final String ADD_COMMENTS = ADD.formatted(COMMENTS, """
            work_item_id IN (
                SELECT w.work_item_id FROM unnest($2::bigint[], $3::integer[]) AS c(work_item_id, discussed_rev)
                    JOIN work_item w ON (w.connection_id, w.work_item_id) = ($1, c.work_item_id)
                WHERE c.discussed_rev > coalesce(w.comments_rev, 0)
                    OR coalesce(w.comment_count, 0) <> coalesce(w.comments_read, 0))""");

    private static final String ADD_ALL = ADD.replace("WHERE q.rev < excluded.rev", "");

    private static final String NEXT = """
            SELECT work_item_id, rev, changed_date FROM work_item_queue
            WHERE connection_id = $1 AND project_id = $2 AND aspect = $3 AND due_at <= now()
            ORDER BY changed_date DESC, work_item_id DESC
            LIMIT $4
            """;

    private static final String LEFT = """
            SELECT (SELECT count(*) FROM work_item_queue
                    WHERE connection_id = $1 AND project_id = $2 AND aspect = $3 AND attempts < 8) AS waiting,
                EXISTS (SELECT FROM stream WHERE connection_id = $1 AND project_id = $2 AND stream = 'work-items'
                    AND completed_at IS NOT NULL) AS all_queued
            """;

    /** In the order in which pages write them. */
    private static final String LOCK = """
            SELECT work_item_id FROM work_item WHERE connection_id = $1 AND work_item_id = ANY ($2)
            ORDER BY work_item_id FOR UPDATE
            """;

    private static final String STILL_QUEUED = """
            SELECT count(*)::integer AS queued FROM work_item_queue
            WHERE connection_id = $1 AND project_id = $2 AND aspect = $3 AND work_item_id = ANY ($4)
            """;

    /** What changed since it was claimed stays queued. Work items are locked in the order in which pages write them. */
    private static final String SETTLE = """
            WITH read AS (SELECT * FROM unnest($2::bigint[], $3::integer[]) AS r(work_item_id, rev)),
            held AS (
                SELECT w.work_item_id FROM work_item w JOIN read USING (work_item_id, rev) WHERE w.connection_id = $1
                ORDER BY w.work_item_id FOR UPDATE OF w),
            settled AS (
                DELETE FROM work_item_queue q USING read
                WHERE q.connection_id = $1 AND q.aspect = '%s' AND q.work_item_id = read.work_item_id AND q.rev = read.rev)
            UPDATE work_item w SET %s FROM held
            WHERE w.connection_id = $1 AND w.work_item_id = held.work_item_id
            """;

    private static final String SETTLE_LINKS = SETTLE.formatted(LINKS, "links_rev = w.rev");
    private static final String SETTLE_COMMENTS = SETTLE.formatted(COMMENTS,
            "comments_read = w.comment_count, comments_rev = w.rev");

    private static final String POSTPONE = """
            UPDATE work_item_queue q SET attempts = attempts + 1, last_error = f.error,
                due_at = now() + least(interval '1 day', make_interval(secs => 15 * power(2, least(q.attempts, 20))))
            FROM unnest($3::bigint[], $4::text[]) AS f(work_item_id, error)
            WHERE q.connection_id = $1 AND q.aspect = $2 AND q.work_item_id = f.work_item_id
            """;

    private final Pool pool;

    WorkItemQueue(Pool pool) {
        this.pool = pool;
    }

    /** Comments go with their work item when it moves to another project. */
    public static Write follow(StreamRun run, List<Long> changed) {
        return statement(FOLLOW, Tuple.of(run.connection(), ids(changed)));
    }

    /** Queues those of the work items whose links were last read of another revision. */
    public static Write addLinks(StreamRun run, List<Long> changed) {
        return statement(ADD_LINKS, Tuple.of(run.connection(), ids(changed)));
    }

    /**
     * Queues those of the work items that have another number of comments than was read, or whose comments changed since.
     *
     * @param discussed of each changed work item the last revision that was about a comment, 0 if none was
     */
    public static Write addComments(StreamRun run, SortedMap<Long, Integer> discussed) {
        return statement(ADD_COMMENTS, Tuple.of(run.connection(), discussed.keySet().toArray(Long[]::new),
                discussed.values().toArray(Integer[]::new)));
    }

    /** Queues every work item of the connection again. */
    public static Write addAll(UUID connection, String aspect) {
        return statement(ADD_ALL.formatted(aspect, aspect.equals(COMMENTS) ? "comment_count > 0" : "true"),
                Tuple.of(connection));
    }

    /** Work items of the run's project that are due, at most so many. */
    public Uni<Turn<Queued>> next(StreamRun run, String aspect, int limit) {
        return pool.preparedQuery(NEXT).execute(Tuple.of(run.connection(), run.project(), aspect, limit + 1))
                .map(rows -> Turn.of(rows.stream().map(Queued::from).toList(), limit, Queued::changed, run.now()));
    }

    /** How much is left in the run's project. */
    public Uni<Left> left(StreamRun run, String aspect) {
        return pool.preparedQuery(LEFT).execute(Tuple.of(run.connection(), run.project(), aspect))
                .map(rows -> Left.from(rows.iterator().next()));
    }

    /**
     * Before what was read of them is written: while it was read, another stream may have read it anew, to which a work item
     * moved,
     * and what it wrote must not be replaced by what is older. Fails with {@link Overtaken} then.
     */
    public static List<Write> hold(UUID connection, UUID project, String aspect, List<Queued> claimed) {
        Long[] ids = ids(claimed.stream().map(Queued::workItem).toList());
        return List.of(statement(LOCK, Tuple.of(connection, ids)), new Write("work_item_queue",
                transaction -> transaction.preparedQuery(STILL_QUEUED).execute(Tuple.of(connection, project, aspect, ids))
                        .map(rows -> rows.iterator().next().getInteger("queued"))
                        .onItem().transformToUni(queued -> queued == ids.length ? Uni.createFrom().item(0)
                                : Uni.createFrom()
                                        .failure(new Overtaken(aspect + " of a work item were read by another stream")))));
    }

    /** Takes out of the queue what was read as of the revisions that were claimed. */
    public static Write settle(StreamRun run, String aspect, List<Queued> read) {
        Integer[] revs = read.stream().map(Queued::rev).toArray(Integer[]::new);
        return statement(aspect.equals(LINKS) ? SETTLE_LINKS : SETTLE_COMMENTS,
                Tuple.of(run.connection(), ids(read.stream().map(Queued::workItem).toList()), revs));
    }

    /** Puts off work items that could not be read: soon at first, once a day in the end. */
    public static Write postpone(StreamRun run, String aspect, List<Queued> failed, List<String> errors) {
        return statement(POSTPONE, Tuple.of(run.connection(), aspect, ids(failed.stream().map(Queued::workItem).toList()),
                errors.toArray(String[]::new)));
    }

    private static Write statement(String sql, Tuple parameters) {
        return new Write("work_item_queue", transaction -> transaction.preparedQuery(sql).execute(parameters)
                .replaceWith(0));
    }

    private static Long[] ids(List<Long> workItems) {
        return workItems.toArray(Long[]::new);
    }
}
