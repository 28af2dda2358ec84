package io.adobridge.ingestion.store;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/**
 * One statement that a page brings about.
 *
 * @param entity what it writes, for counters: the name of a table
 * @param statement runs on the client that it is given and tells how many rows it changed; safe to run again
 * @param when in the page's transaction or after it
 */
public record Write(String entity, Function<SqlClient, Uni<Integer>> statement, When when) {

    /** Part of the page's transaction. Those of a page are sent at once and run in order, none waits for another's answer. */
    public Write(String entity, Function<SqlClient, Uni<Integer>> statement) {
        this(entity, statement, When.WITHIN);
    }

    /** Runs by itself when the page is stored; nothing may depend on it, for it is lost with the process. */
    public static Write afterwards(String entity, Function<SqlClient, Uni<Integer>> statement) {
        return new Write(entity, statement, When.AFTER);
    }

    /** Runs the statement on that connection. */
    public Uni<Integer> on(SqlClient client) {
        return statement.apply(client);
    }

    /** When a statement runs. */
    public enum When {
        /** In the page's transaction. */
        WITHIN,
        /** When that has ended well. */
        AFTER
    }
}
