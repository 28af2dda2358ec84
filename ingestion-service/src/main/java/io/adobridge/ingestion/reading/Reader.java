package io.adobridge.ingestion.reading;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.kit.access.CallerProvider;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.ConnectionNotFound;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Reads what is mirrored, on behalf of the request's caller; {@link ConnectionNotFound} where the connection is not theirs.
 */
@ApplicationScoped
public class Reader {

    /** One JSON document per line. */
    public static final String NDJSON = "application/x-ndjson";

    private final Pool pool;
    private final ObjectMapper json;
    private final ConnectionMirror mirror;
    private final CallerProvider callers;
    private final UriInfo request;

    Reader(Pool pool, ObjectMapper json, ConnectionMirror mirror, CallerProvider callers, UriInfo request) {
        this.pool = pool;
        this.json = json;
        this.mirror = mirror;
        this.callers = callers;
        this.request = request;
    }

    /** Lets the caller pass if the connection is theirs to see. */
    public void admit(UUID connection) {
        if (!callers.caller().reaches(mirror.require(connection).owners())) {
            throw new ConnectionNotFound(connection);
        }
    }

    /** One page of a list. */
    public <T> Uni<PageOf<T>> page(Entity<T> entity, Where where, PageRequest request) {
        admit(where.connection());
        return entity.rows(pool, entity.behind(where, request.cursor), request.limit + 1)
                .map(views -> PageOf.of(views, request.limit, entity.cursor()));
    }

    /** One row, which the condition singles out; {@link RowNotFound} without it. */
    public <T> Uni<T> one(Entity<T> entity, Where where, String what) {
        admit(where.connection());
        return entity.rows(pool, where, 1)
                .map(views -> views.stream().findFirst().orElseThrow(() -> new RowNotFound(what)));
    }

    /** Every row that is wanted, in the list's order: for lists that are short by nature. */
    public <T> Uni<List<T>> all(Entity<T> entity, Where where) {
        admit(where.connection());
        return entity.rows(pool, where, Integer.MAX_VALUE);
    }

    /** The whole list as lines of JSON, as fast as the caller takes them. */
    public <T> Multi<byte[]> export(Entity<T> entity, Where where) {
        admit(where.connection());
        return new Export<>(entity, where, pool, json, Selection.of(request.getQueryParameters())).lines();
    }
}
