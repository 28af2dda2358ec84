package io.adobridge.ingestion.repos;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.git.GitCommitRef;
import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reconciliation.Round;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamKey;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** Default branches whose commits may not all be stored, and which of them are. */
@ApplicationScoped
class StoredCommits {

    /** A pull request that became one commit, squashed or rebased, leaves its own commits behind. */
    private static final String MERGED = """
            EXISTS (SELECT FROM pull_request p
                JOIN pull_request_commit c USING (connection_id, pull_request_id)
                WHERE p.connection_id = $1 AND p.repository_id = r.repository_id AND p.status = 'completed'
                    AND p.closed_date >= $5 AND p.closed_date < s.reached_to AND p.target_ref = r.default_branch
                    AND coalesce(cardinality(p.merge_parents), 2) > 1 AND c.committer_date >= s.reached_from
                    AND NOT EXISTS (SELECT FROM git_commit g WHERE g.connection_id = $1
                        AND g.repository_id = r.repository_id AND g.commit_id = c.commit_id))""";

    private static final String PUSHED = """
            EXISTS (SELECT FROM push h CROSS JOIN LATERAL jsonb_array_elements(h.ref_updates) u
                WHERE h.connection_id = $1 AND h.repository_id = r.repository_id
                    AND h.pushed_at >= $5 AND h.pushed_at < s.reached_to AND u->>'name' = r.default_branch
                    AND u->>'newCommit' IS NOT NULL
                    AND NOT EXISTS (SELECT FROM git_commit g WHERE g.connection_id = $1
                        AND g.repository_id = r.repository_id AND g.commit_id = u->>'newCommit'))""";

    private static final String NEXT = """
            SELECT r.repository_id, greatest(s.reached_from, $6) AS since, least(s.reached_to, $7) AS until
            FROM stream s JOIN repository r ON r.connection_id = s.connection_id AND r.repository_id = s.part_id
            WHERE s.connection_id = $1 AND s.project_id = $2 AND s.stream = 'commits' AND s.enabled
                AND s.completed_at IS NOT NULL AND s.reached_from IS NOT NULL AND s.reached_to IS NOT NULL
                AND ((s.part_id = $3 AND $8) OR (s.part_id > $3 AND ($4 OR %s OR %s)))
            ORDER BY s.part_id LIMIT 1
            """.formatted(MERGED, PUSHED);

    private static final String KNOWN = """
            SELECT count(*) FROM git_commit WHERE connection_id = $1 AND repository_id = $2 AND commit_id = ANY ($3)
            """;

    private static final String BACK = """
            UPDATE git_commit SET removed_at = NULL
            WHERE connection_id = $1 AND repository_id = $2 AND commit_id = ANY ($3) AND removed_at IS NOT NULL
            """;

    private static final String LOST = """
            UPDATE git_commit SET removed_at = now()
            WHERE connection_id = $1 AND repository_id = $2 AND commit_id <> ALL ($3) AND removed_at IS NULL
                AND committer_date > $4 AND committer_date < $5
            """;

    private final Pool pool;

    StoredCommits(Pool pool) {
        this.pool = pool;
    }

    /** The branch that is being read, or the next that is to be; empty behind the last. */
    Uni<Optional<Branch>> nextBranch(StreamRun run, Round round) {
        String behind = round.place().behind();
        Tuple parameters = Tuple.of(run.connection(), run.project(),
                behind == null ? StreamKey.NONE : UUID.fromString(behind), round.whole())
                .addOffsetDateTime(round.span().from().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(round.span().oldest().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(round.span().until().atOffset(ZoneOffset.UTC))
                .addBoolean(round.place().page() != null);
        return pool.preparedQuery(NEXT).execute(parameters)
                .map(rows -> rows.stream().findFirst().map(Branch::from));
    }

    /** Counts those that are stored. */
    static Function<SqlClient, Uni<Integer>> known(StreamRun run, Branch branch, List<GitCommitRef> commits) {
        Tuple parameters = parameters(run, branch, commits);
        return transaction -> transaction.preparedQuery(KNOWN).execute(parameters)
                .map(rows -> rows.iterator().next().getLong(0).intValue());
    }

    /** Notes that these, which are listed, are on the branch. */
    static Write back(StreamRun run, Branch branch, List<GitCommitRef> commits) {
        return write(BACK, parameters(run, branch, commits));
    }

    /** Notes that the branch has lost all but these. */
    static Write lost(StreamRun run, Branch branch, List<GitCommitRef> commits) {
        return write(LOST, parameters(run, branch, commits)
                .addOffsetDateTime(branch.from().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(branch.until().atOffset(ZoneOffset.UTC)));
    }

    private static Tuple parameters(StreamRun run, Branch branch, List<GitCommitRef> commits) {
        return Tuple.of(run.connection(), branch.repository(),
                commits.stream().map(GitCommitRef::commitId).toArray(String[]::new));
    }

    private static Write write(String sql, Tuple parameters) {
        return new Write("git_commit", transaction -> transaction.preparedQuery(sql).execute(parameters)
                .map(result -> result.rowCount()));
    }

    /** The default branch of a repository, between two dates. */
    record Branch(UUID repository, Instant from, Instant until) {

        static Branch from(Row row) {
            return new Branch(row.getUUID("repository_id"), instant(row, "since"), instant(row, "until"));
        }

        private static Instant instant(Row row, String column) {
            Instant instant = Columns.instant(row, column);
            return instant == null ? Instant.EPOCH : instant;
        }
    }
}
