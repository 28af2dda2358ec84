package io.adobridge.ingestion.repos.tfvc;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.tfvc.TfvcChangeset;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Which changesets are here already: since none ever changes, they need not be read again. */
@ApplicationScoped
class ChangesetLog {

    private static final String KNOWN = """
            SELECT changeset_id FROM changeset
            WHERE connection_id = $1 AND project_id = $2 AND changeset_id = ANY ($3) AND complete
            """;

    private static final String FORGET = "UPDATE changeset SET complete = false WHERE connection_id = $1";

    private final Pool pool;

    ChangesetLog(Pool pool) {
        this.pool = pool;
    }

    /** Those of the run's project that are to be read. */
    Uni<List<TfvcChangeset>> unread(StreamRun run, Collection<TfvcChangeset> listed) {
        Long[] ids = listed.stream().map(each -> (long) each.changesetId()).toArray(Long[]::new);
        return pool.preparedQuery(KNOWN).execute(Tuple.of(run.connection(), run.project(), ids))
                .map(rows -> rows.stream().map(row -> row.getLong("changeset_id")).collect(Collectors.toSet()))
                .map(known -> without(known, listed));
    }

    /** Lets all of the connection's be read again. */
    static Write forgetAll(UUID connection) {
        return new Write("changeset", transaction -> transaction.preparedQuery(FORGET).execute(Tuple.of(connection))
                .replaceWith(0));
    }

    private static List<TfvcChangeset> without(Set<Long> known, Collection<TfvcChangeset> listed) {
        return listed.stream().filter(each -> !known.contains((long) each.changesetId())).toList();
    }
}
