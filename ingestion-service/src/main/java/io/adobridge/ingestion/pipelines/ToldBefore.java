package io.adobridge.ingestion.pipelines;

import java.util.List;

import io.adobridge.ingestion.pipelines.queue.BuildQueue;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.vertx.mutiny.sqlclient.Tuple;

/** What Analytics told of builds before their timelines were read. */
final class ToldBefore {

    private static final String FORGET = """
            DELETE FROM %s WHERE connection_id = $1 AND build_id = ANY ($2) AND source = 'analytics'
            """;

    private ToldBefore() {
    }

    /** Makes room for what timelines tell. */
    static Write forget(String table, StreamRun run, List<Integer> builds) {
        String sql = FORGET.formatted(table);
        return new Write(table, transaction -> transaction.preparedQuery(sql)
                .execute(Tuple.of(run.connection(), BuildQueue.ids(builds))).replaceWith(0));
    }
}
