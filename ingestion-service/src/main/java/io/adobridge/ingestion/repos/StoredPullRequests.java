package io.adobridge.ingestion.repos;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.git.GitPullRequest;
import io.adobridge.ingestion.repos.PullRequestReconciliationStream.ActivePage;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** Pull requests that are stored as active and not listed so: those that have ended unseen, and those that are gone. */
@ApplicationScoped
class StoredPullRequests {

    private static final int SIDE_BY_SIDE = 4;
    /** The others are found by the next round. */
    private static final int MOST = 100;

    private static final String KNOWN = """
            SELECT count(*) FROM pull_request WHERE connection_id = $1 AND pull_request_id = ANY ($2)
            """;

    private static final String KNOWN_AS_ACTIVE = """
            SELECT pull_request_id FROM pull_request
            WHERE connection_id = $1 AND pull_request_id = ANY ($2) AND status = 'active'
            """;

    /** What a repository is hidden for tells nothing of its pull requests. */
    private static final String SUSPECTS = """
            SELECT p.pull_request_id, p.repository_id FROM pull_request p
                JOIN repository r ON (r.connection_id, r.repository_id) = (p.connection_id, p.repository_id)
            WHERE p.connection_id = $1 AND p.project_id = $2 AND p.status = 'active' AND p.removed_at IS NULL
                AND p.pull_request_id <> ALL ($3) AND p.pull_request_id > $4 AND p.pull_request_id < $5
                AND p.creation_date < $6 AND p.repository_id <> ALL ($7)
                AND r.removed_at IS NULL AND NOT r.disabled
            ORDER BY p.pull_request_id LIMIT $8
            """;

    private static final String BACK = """
            UPDATE pull_request SET removed_at = NULL
            WHERE connection_id = $1 AND pull_request_id = ANY ($2) AND removed_at IS NOT NULL
            """;

    private static final String GONE = """
            UPDATE pull_request SET removed_at = now()
            WHERE connection_id = $1 AND pull_request_id = ANY ($2) AND removed_at IS NULL
            """;

    private static final String GONE_WITH_REPOSITORIES = """
            UPDATE pull_request p SET removed_at = now() FROM repository r
            WHERE p.connection_id = $1 AND p.project_id = $2 AND p.removed_at IS NULL
                AND (r.connection_id, r.repository_id) = (p.connection_id, p.repository_id) AND r.removed_at IS NOT NULL
            """;

    private final Pool pool;

    StoredPullRequests(Pool pool) {
        this.pool = pool;
    }

    /** Counts those that are stored. */
    static Function<SqlClient, Uni<Integer>> known(StreamRun run, List<GitPullRequest> pullRequests) {
        Tuple parameters = Tuple.of(run.connection(), ids(pullRequests));
        return transaction -> transaction.preparedQuery(KNOWN).execute(parameters)
                .map(rows -> rows.iterator().next().getLong(0).intValue());
    }

    /** Notes that these, which are listed, are not gone. */
    static Write back(StreamRun run, List<GitPullRequest> pullRequests) {
        return write(BACK, Tuple.of(run.connection(), ids(pullRequests)));
    }

    /** Notes that there are no such pull requests any more. */
    static Write gone(StreamRun run, List<Long> pullRequests) {
        return write(GONE, Tuple.of(run.connection(), pullRequests.toArray(Long[]::new)));
    }

    /** Notes that those are gone whose repositories are. */
    static Write goneWithRepositories(StreamRun run) {
        return write(GONE_WITH_REPOSITORIES, Tuple.of(run.connection(), run.project()));
    }

    /** Those of the page that are not stored, or not as active. */
    Uni<List<GitPullRequest>> unknown(StreamRun run, ActivePage page) {
        return pool.preparedQuery(KNOWN_AS_ACTIVE).execute(Tuple.of(run.connection(), ids(page.listed())))
                .map(rows -> rows.stream().map(row -> row.getLong("pull_request_id")).collect(Collectors.toSet()))
                .map(known -> page.listed().stream().filter(each -> !known.contains((long) each.pullRequestId()))
                        .filter(each -> isBefore(each.creationDate(), page.until())).toList());
    }

    /** What is stored as active, in the page's stretch of numbers, and not on the page. */
    Uni<List<Suspect>> suspects(StreamRun run, ActivePage page, Collection<UUID> switchedOff) {
        Tuple parameters = Tuple.of(run.connection(), run.project(), ids(page.listed()), page.after(), page.before(),
                page.until().atOffset(ZoneOffset.UTC))
                .addArrayOfUUID(switchedOff.toArray(UUID[]::new)).addInteger(MOST);
        return pool.preparedQuery(SUSPECTS).execute(parameters)
                .map(rows -> rows.stream().map(Suspect::from).toList());
    }

    /** Reads each of them; one that has ended only just is left to increments. */
    Uni<Verdict> read(StreamRun run, List<Suspect> suspects, Instant until) {
        return Multi.createFrom().iterable(suspects)
                .onItem().transformToUni(suspect -> read(run, suspect)).merge(SIDE_BY_SIDE)
                .collect().asList()
                .map(answers -> Verdict.of(answers, until));
    }

    private static Uni<Answer> read(StreamRun run, Suspect suspect) {
        return run.azure().git()
                .pullRequest(run.project().toString(), suspect.repository().toString(), Math.toIntExact(suspect.id()))
                .map(Optional::of)
                .onFailure(NotFound.class).recoverWithItem(Optional.empty())
                .map(found -> new Answer(suspect.id(), found));
    }

    private static boolean isBefore(@Nullable Instant date, Instant until) {
        Instant known = Dates.known(date);
        return known != null && known.isBefore(until);
    }

    private static Write write(String sql, Tuple parameters) {
        return new Write("pull_request", transaction -> transaction.preparedQuery(sql).execute(parameters)
                .map(result -> result.rowCount()));
    }

    private static Long[] ids(List<GitPullRequest> pullRequests) {
        return pullRequests.stream().map(each -> (long) each.pullRequestId()).toArray(Long[]::new);
    }

    record Suspect(long id, UUID repository) {

        static Suspect from(Row row) {
            return new Suspect(row.getLong("pull_request_id"), row.getUUID("repository_id"));
        }
    }

    /** What was answered for one of them. */
    record Answer(long id, Optional<GitPullRequest> found) {
    }

    /**
     * What became of suspects.
     *
     * @param different those that there are, as they are now
     * @param gone the others
     */
    record Verdict(List<GitPullRequest> different, List<Long> gone, int calls) {

        static Verdict of(List<Answer> answers, Instant until) {
            return new Verdict(answers.stream().flatMap(answer -> answer.found().stream())
                    .filter(found -> isBefore(found.closedDate(), until)).toList(),
                    answers.stream().filter(answer -> answer.found().isEmpty()).map(Answer::id).toList(), answers.size());
        }

        Verdict and(List<GitPullRequest> more) {
            List<GitPullRequest> all = new ArrayList<>(different);
            all.addAll(more);
            return new Verdict(all, gone, calls);
        }
    }
}
