package io.adobridge.connection.notification;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.access.Caller;
import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Lists webhooks by name, a page at a time. */
@ApplicationScoped
class WebhookList {

    private static final String PAGE = """
            SELECT * FROM connection.webhook
            WHERE ($1 OR owners && $2) AND ($3::text IS NULL OR lower(name) > lower($3))
            ORDER BY lower(name)
            LIMIT $4
            """;

    private final Pool pool;

    WebhookList(Pool pool) {
        this.pool = pool;
    }

    Uni<PageOf<WebhookView>> page(Caller caller, @Nullable Cursor after, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(caller.reachesAll(), caller.groups().toArray(String[]::new),
                        after == null ? null : after.text(0), limit + 1))
                .map(rows -> PageOf.of(rows.stream().map(WebhookView::from).toList(), limit,
                        last -> Cursor.encode(last.name())));
    }
}
