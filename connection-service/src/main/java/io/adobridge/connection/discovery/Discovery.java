package io.adobridge.connection.discovery;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.smallrye.mutiny.Uni;

/** Shows what a connection that the caller reaches leads to, as it is now or as the last synchronisation found it. */
@ApplicationScoped
public class Discovery {

    private final Connections connections;
    private final Surveyor surveyor;
    private final Catalog catalog;

    Discovery(Connections connections, Surveyor surveyor, Catalog catalog) {
        this.connections = connections;
        this.surveyor = surveyor;
        this.catalog = catalog;
    }

    /** A page by name in any case, then id; a cursor has {@link Shelf#KEYS} keys. */
    public Uni<PageOf<Discovered>> page(UUID connection, Caller caller, Inquiry inquiry, @Nullable Cursor after, int limit) {
        return connections.require(connection, caller)
                .chain(found -> inquiry.source() == Source.CATALOG ? catalog.page(found, inquiry, after, limit)
                        : live(found, inquiry, after, limit));
    }

    private Uni<PageOf<Discovered>> live(RegisteredConnection connection, Inquiry inquiry, @Nullable Cursor after,
            int limit) {
        return surveyor.open(connection)
                .chain(survey -> survey.find(inquiry.kind(), inquiry.project()))
                .map(all -> new Shelf<>(all, Discovered::name, Discovered::id).page(after, limit));
    }
}
