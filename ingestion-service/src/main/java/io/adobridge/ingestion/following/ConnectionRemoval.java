package io.adobridge.ingestion.following;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Deletes the rows of removed connections, some thousand at a time; after a crash it simply goes on. */
@ApplicationScoped
class ConnectionRemoval {

    /**
     * Every table that holds rows of connections, but for the list of the connections itself and for what it takes to
     * unsubscribe, which goes when that is done.
     */
    static final List<String> TABLES = List.of("stream", "hook_inbox", "hook_subscription", "timeline_queue", "timeline_record",
            "build",
            "definition", "work_item_queue",
            "work_item_link", "work_item_artifact", "work_item_comment", "work_item_interval", "deleted_work_item",
            "work_item_revision", "work_item", "board", "team", "classification_node", "work_item_type", "process",
            "azure_user", "pull_request", "pull_request_reading", "pull_request_iteration", "pull_request_commit",
            "pull_request_thread", "pull_request_comment", "pull_request_vote", "git_commit", "branch", "push",
            "changeset_file", "changeset", "repository", "project", "build_part", "event", "event_counter", "coverage_queue",
            "build_coverage", "test_run", "release", "release_environment", "deployment", "environment",
            "environment_deployment", "retention", "retention_sweep",
            "reconciliation");

    private static final Logger LOG = Logger.getLogger(ConnectionRemoval.class);
    private static final int BATCH = 5_000;

    private static final String DELETE = """
            DELETE FROM %1$s WHERE connection_id = $1
                AND ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE connection_id = $1 LIMIT %2$d))
            """;

    private final Pool pool;
    private final FollowedConnections followed;

    ConnectionRemoval(Pool pool, FollowedConnections followed) {
        this.pool = pool;
        this.followed = followed;
    }

    @Scheduled(every = "{ingestion.removal-interval}", concurrentExecution = SKIP)
    Uni<Void> removeNext() {
        return followed.removed()
                .onItem().transformToMulti(connections -> Multi.createFrom().iterable(connections))
                .onItem().transformToUniAndConcatenate(this::remove)
                .onItem().ignoreAsUni()
                .onFailure().invoke(failure -> LOG.warnf("Rows cannot be deleted: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> remove(UUID connection) {
        return Multi.createFrom().iterable(TABLES)
                .onItem().transformToUniAndConcatenate(table -> empty(table, connection))
                .onItem().ignoreAsUni()
                .chain(() -> followed.forget(connection));
    }

    private Uni<Void> empty(String table, UUID connection) {
        return Multi.createBy().repeating().uni(() -> pool.preparedQuery(DELETE.formatted(table, BATCH))
                .execute(Tuple.of(connection)).map(result -> result.rowCount()))
                .whilst(deleted -> deleted == BATCH)
                .onItem().ignoreAsUni();
    }
}
