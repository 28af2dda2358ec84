package io.adobridge.ingestion.repos.reviews;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.git.GitPullRequest;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Turn;
import io.adobridge.ingestion.stream.Wake;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Pull requests that are to be read by themselves, active ones first, then newest first. A reading counts for the state that it
 * was wanted for.
 */
@ApplicationScoped
public class ReadingQueue {

    private static final int LAST_ATTEMPT = 8;

    private static final String WANT = """
            INSERT INTO pull_request_reading AS t
                (connection_id, stream, pull_request_id, project_id, repository_id, wanted)
            SELECT connection_id, $2, pull_request_id, project_id, repository_id, %s
            FROM pull_request p WHERE connection_id = $1 AND pull_request_id = ANY ($3)
            ON CONFLICT (connection_id, stream, pull_request_id) DO UPDATE
            SET wanted = excluded.wanted, due_at = now(), attempts = 0, last_error = NULL
            WHERE t.wanted <> excluded.wanted
            """;

    private static final String WANT_AGAIN = """
            UPDATE pull_request_reading q SET done = NULL
            FROM pull_request p
            WHERE q.connection_id = $1 AND q.stream = $2 AND q.pull_request_id = ANY ($3)
                AND q.done_at < now() - make_interval(secs => $4) AND q.done IS NOT NULL
                AND (p.connection_id, p.pull_request_id) = (q.connection_id, q.pull_request_id) AND p.status = 'active'
            """;

    private static final String WANT_ALL = """
            UPDATE pull_request_reading SET done = NULL, due_at = now(), attempts = 0 WHERE connection_id = $1 AND stream = $2
            """;

    /** A repository that Azure DevOps hides is in no list, though its pull requests are. */
    private static final String WANTED = """
            FROM pull_request_reading q
                LEFT JOIN repository r ON (r.connection_id, r.repository_id) = (q.connection_id, q.repository_id)
            WHERE q.connection_id = $1 AND q.stream = $2 AND q.project_id = $3 AND q.done IS DISTINCT FROM q.wanted
                AND r.disabled IS NOT TRUE AND r.removed_at IS NULL AND q.repository_id <> ALL ($4)
            """;

    private static final String NEXT = """
            SELECT q.*, p.closed_date, CASE WHEN p.status = 'completed' THEN p.last_merge_commit END AS merge_commit
            """ + WANTED.replace("WHERE", """
                LEFT JOIN pull_request p
                    ON (p.connection_id, p.pull_request_id) = (q.connection_id, q.pull_request_id)
            WHERE""") + " AND q.due_at <= now() ORDER BY p.closed_date DESC NULLS FIRST, q.pull_request_id DESC LIMIT $5";

    private static final String STATE = "SELECT (SELECT count(*) " + WANTED + """
            ) AS waiting, EXISTS (SELECT FROM stream WHERE connection_id = $1 AND project_id = $3
                AND stream = 'pull-requests' AND completed_at IS NOT NULL) AS all_listed
            """;

    /** What somebody commented on while it was being read is read again. */
    private static final String SETTLE = """
            UPDATE pull_request_reading q SET done = CASE WHEN q.asked = f.asked THEN f.state END, done_at = now(),
                attempts = 0, last_error = NULL
            FROM unnest($3::bigint[], $4::text[], $5::bigint[]) AS f(pull_request_id, state, asked)
            WHERE q.connection_id = $1 AND q.stream = $2 AND q.pull_request_id = f.pull_request_id
            """;

    /** What failed too often is left alone until it changes. */
    private static final String POSTPONE = """
            UPDATE pull_request_reading q
            SET attempts = attempts + 1, last_error = f.error,
                due_at = now() + make_interval(secs => 15 * power(2, q.attempts)),
                done = CASE WHEN q.attempts + 1 >= $6 THEN f.state ELSE q.done END
            FROM unnest($3::bigint[], $4::text[], $5::text[]) AS f(pull_request_id, state, error)
            WHERE q.connection_id = $1 AND q.stream = $2 AND q.pull_request_id = f.pull_request_id
            """;

    private final Pool pool;
    private final ConnectionMirror mirror;
    private final ReviewConfig config;

    ReadingQueue(Pool pool, ConnectionMirror mirror, ReviewConfig config) {
        this.pool = pool;
        this.mirror = mirror;
        this.config = config;
    }

    /** Wants those among the pull requests, which have just been stored, that have changed since they were read. */
    public List<Write> want(StreamRun run, Collection<GitPullRequest> listed) {
        Long[] ids = listed.stream().map(each -> (long) each.pullRequestId()).toArray(Long[]::new);
        double recheck = config.recheck().toSeconds();
        return List.of(write(WANT.formatted(Aspect.DETAILS.fingerprint()), of(run, Aspect.DETAILS).addArrayOfLong(ids)),
                write(WANT.formatted(Aspect.LINKS.fingerprint()), of(run, Aspect.LINKS).addArrayOfLong(ids)),
                write(WANT_AGAIN, of(run, Aspect.DETAILS).addArrayOfLong(ids).addDouble(recheck)),
                Wake.up(run, Aspect.DETAILS.stream()), Wake.up(run, Aspect.LINKS.stream()));
    }

    /** Wants every pull request of the connection again. */
    static Write wantAll(UUID connection, Aspect aspect) {
        return write(WANT_ALL, Tuple.of(connection, aspect.stream()));
    }

    /** Those that are due, at most so many. */
    Uni<Turn<Wanted>> next(StreamRun run, Aspect aspect, int limit) {
        return pool.preparedQuery(NEXT).execute(readable(run, aspect).addInteger(limit + 1))
                .map(rows -> Turn.of(rows.stream().map(Wanted::from).toList(), limit, Wanted::closed, run.now()));
    }

    /** How much is left. */
    Uni<Left> left(StreamRun run, Aspect aspect) {
        return pool.preparedQuery(STATE).execute(readable(run, aspect)).map(rows -> Left.from(rows.iterator().next()));
    }

    /** Notes that these were read as they were wanted; one that has changed in the meantime stays wanted. */
    static Write settle(StreamRun run, Aspect aspect, List<Wanted> read) {
        return write(SETTLE, parameters(run, aspect, read)
                .addArrayOfLong(read.stream().map(Wanted::asked).toArray(Long[]::new)));
    }

    /** Puts off those that could not be read. */
    static Write postpone(StreamRun run, Aspect aspect, List<Wanted> failed, List<String> errors) {
        return write(POSTPONE, parameters(run, aspect, failed).addArrayOfString(errors.toArray(String[]::new))
                .addInteger(LAST_ATTEMPT));
    }

    private Tuple readable(StreamRun run, Aspect aspect) {
        List<UUID> switchedOff = mirror.require(run.connection()).disabledRepositories();
        return of(run, aspect).addUUID(run.project()).addArrayOfUUID(switchedOff.toArray(UUID[]::new));
    }

    private static Tuple parameters(StreamRun run, Aspect aspect, List<Wanted> some) {
        return of(run, aspect).addArrayOfLong(some.stream().map(Wanted::pullRequest).toArray(Long[]::new))
                .addArrayOfString(some.stream().map(Wanted::state).toArray(String[]::new));
    }

    private static Tuple of(StreamRun run, Aspect aspect) {
        return Tuple.of(run.connection(), aspect.stream());
    }

    private static Write write(String sql, Tuple parameters) {
        return new Write("pull_request_reading", transaction -> transaction.preparedQuery(sql).execute(parameters)
                .replaceWith(0));
    }

    /**
     * How much is left.
     *
     * @param waiting pull requests that are wanted, whether due or put off
     * @param allListed whether the first sync of pull requests is complete, so that no older ones will come
     */
    record Left(long waiting, boolean allListed) {

        boolean nothing() {
            return waiting == 0 && allListed;
        }

        static Left from(Row row) {
            return new Left(row.getLong("waiting"), row.getBoolean("all_listed"));
        }
    }
}
