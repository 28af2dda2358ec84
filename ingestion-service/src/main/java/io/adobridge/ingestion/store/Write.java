package io.adobridge.ingestion.store;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * One statement of a page's transaction.
 *
 * @param entity what it writes, for counters: the name of a table
 * @param statement runs on the transaction's connection and tells how many rows it changed; safe to run again
 */
public record Write(String entity, Function<SqlConnection, Uni<Integer>> statement) {

    /** Runs the statement in the transaction of that connection. */
    public Uni<Integer> on(SqlConnection transaction) {
        return statement.apply(transaction);
    }
}
