package io.adobridge.ingestion.repos.reviews;

import java.util.List;

import io.adobridge.ingestion.repos.reviews.Details.Brought;
import io.adobridge.ingestion.repos.reviews.Details.Part;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.vertx.mutiny.sqlclient.Tuple;

/** The commits of pull requests as they stand now: what a forced push has taken away goes, and the first is found again. */
final class PullRequestCommits {

    private static final String DROP = """
            DELETE FROM pull_request_commit c WHERE connection_id = $1 AND pull_request_id = ANY ($2)
                AND NOT EXISTS (SELECT FROM unnest($3::bigint[], $4::text[]) AS kept(pull_request_id, commit_id)
                    WHERE (kept.pull_request_id, kept.commit_id) = (c.pull_request_id, c.commit_id))
            """;

    private static final String FIRST = """
            UPDATE pull_request p SET first_commit_id = f.commit_id, first_commit_date = f.author_date
            FROM unnest($2::bigint[]) AS read(pull_request_id) LEFT JOIN LATERAL (
                SELECT commit_id, author_date FROM pull_request_commit c
                WHERE c.connection_id = $1 AND c.pull_request_id = read.pull_request_id
                ORDER BY author_date, commit_id LIMIT 1) f ON true
            WHERE p.connection_id = $1 AND p.pull_request_id = read.pull_request_id
                AND (p.first_commit_id, p.first_commit_date) IS DISTINCT FROM (f.commit_id, f.author_date)
            """;

    private PullRequestCommits() {
    }

    static List<Write> writes(StreamRun run, List<Details> found) {
        List<Part<Brought>> commits = found.stream().flatMap(Details::commitParts).toList();
        Long[] read = found.stream().map(details -> details.of().pullRequest()).toArray(Long[]::new);
        Tuple kept = Tuple.of(run.connection(), read)
                .addArrayOfLong(commits.stream().map(part -> part.of().pullRequest()).toArray(Long[]::new))
                .addArrayOfString(commits.stream().map(part -> part.item().commit().commitId()).toArray(String[]::new));
        return List.of(write("pull_request_commit", DROP, kept),
                DetailTables.COMMITS.upsert(run.connection(), commits),
                write("pull_request", FIRST, Tuple.of(run.connection(), read)));
    }

    private static Write write(String table, String sql, Tuple parameters) {
        return new Write(table, transaction -> transaction.preparedQuery(sql).execute(parameters)
                .map(result -> result.rowCount()));
    }
}
