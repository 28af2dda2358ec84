package io.adobridge.ingestion.pipelines;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.build.Build;
import io.adobridge.ingestion.pipelines.queue.BuildQueue;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** Builds that are stored and not listed: those that are really gone, and those that are only in another state. */
@ApplicationScoped
class StoredBuilds {

    private static final int AT_ONCE = 200;

    private static final String KNOWN = "SELECT count(*) FROM build WHERE connection_id = $1 AND build_id = ANY ($2)";

    /** With the last page also those that have not ended, though they were queued before. */
    private static final String SUSPECTS = """
            SELECT build_id FROM build
            WHERE connection_id = $1 AND project_id = $2 AND NOT deleted AND build_id <> ALL ($3)
                AND ((status = 'completed' AND finish_time > $4 AND finish_time < $5)
                    OR ($6 AND status <> 'completed' AND queue_time < $7))
            """;

    private static final String GONE = """
            UPDATE build SET deleted = true WHERE connection_id = $1 AND build_id = ANY ($2) AND NOT deleted
            """;

    private final Pool pool;

    StoredBuilds(Pool pool) {
        this.pool = pool;
    }

    /** Counts those of the builds that are stored. */
    static Function<SqlClient, Uni<Integer>> known(StreamRun run, List<Build> builds) {
        Tuple parameters = Tuple.of(run.connection(), ids(builds));
        return transaction -> transaction.preparedQuery(KNOWN).execute(parameters)
                .map(rows -> rows.iterator().next().getLong(0).intValue());
    }

    /** Notes that there are no such builds any more. */
    static Write gone(StreamRun run, List<Integer> builds) {
        Tuple parameters = Tuple.of(run.connection(), BuildQueue.ids(builds));
        return new Write("build", transaction -> transaction.preparedQuery(GONE).execute(parameters)
                .map(result -> result.rowCount()));
    }

    /** What is stored of the page's stretch of time and not on the page. */
    Uni<List<Integer>> suspects(StreamRun run, BuildReconciliationStream.Slice slice) {
        Tuple parameters = Tuple.of(run.connection(), run.project(), ids(slice.builds()), utc(slice.after()),
                utc(slice.before()), slice.isLast()).addOffsetDateTime(utc(slice.until()));
        return pool.preparedQuery(SUSPECTS).execute(parameters)
                .map(rows -> rows.stream().map(row -> row.getLong("build_id").intValue()).toList());
    }

    /** Asks for each of them, some hundreds in a request. */
    Uni<Verdict> stillThere(StreamRun run, List<Integer> suspects) {
        return Multi.createFrom().iterable(suspects).group().intoLists().of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(some -> run.azure().build().builds(run.project().toString(), some).toUni())
                .collect().asList()
                .map(pages -> Verdict.of(suspects, pages.stream().flatMap(page -> page.items().stream()).toList(),
                        pages.size()));
    }

    private static Long[] ids(List<Build> builds) {
        return BuildQueue.ids(builds.stream().map(Build::id).toList());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * What became of suspects.
     *
     * @param there those that there are, as they are now
     * @param gone the others
     */
    record Verdict(List<Build> there, List<Integer> gone, int calls) {

        static Verdict of(List<Integer> suspects, List<Build> there, int calls) {
            Set<Integer> found = new HashSet<>();
            there.stream().filter(build -> !build.deleted()).forEach(build -> found.add(build.id()));
            List<Integer> gone = new ArrayList<>(suspects);
            gone.removeAll(found);
            return new Verdict(there.stream().filter(build -> !build.deleted()).toList(), gone, calls);
        }
    }
}
