package io.adobridge.ingestion.reading;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;

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
    private final ConnectionMirror mirror;
    private final CallerProvider callers;
    private final UriInfo request;

    Reader(Pool pool, ConnectionMirror mirror, CallerProvider callers, UriInfo request) {
        this.pool = pool;
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
    public <T> Uni<RestResponse<PageOf<T>>> page(Entity<T> entity, Where where, PageRequest page) {
        admit(where.connection());
        return entity.rows(pool, selection(), entity.behind(where, page.cursor), page.limit + 1)
                .map(rows -> Answer.page(PageOf.of(rows, page.limit, entity::cursor)));
    }

    /** One row, which the condition singles out; {@link RowNotFound} without it. */
    public <T> Uni<RestResponse<T>> one(Entity<T> entity, Where where, String what) {
        admit(where.connection());
        return entity.rows(pool, Selection.ALL, where, 1).map(rows -> Answer.one(rows, what));
    }

    /** The whole list as lines of JSON, as fast as the caller takes them. */
    public Multi<byte[]> export(Entity<?> entity, Where where) {
        admit(where.connection());
        return new Export(entity, where, pool, selection()).lines();
    }

    private Selection selection() {
        return Selection.of(request.getQueryParameters());
    }
}
