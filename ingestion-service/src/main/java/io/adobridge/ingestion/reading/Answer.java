package io.adobridge.ingestion.reading;

import java.util.List;
import java.util.stream.Collectors;

import org.jboss.resteasy.reactive.RestResponse;

import io.adobridge.kit.paging.PageOf;
import io.vertx.mutiny.sqlclient.Row;

/** Answers whose body is the JSON that PostgreSQL wrote; their type says what shape it has. */
final class Answer {

    private Answer() {
    }

    static <T> RestResponse<PageOf<T>> page(PageOf<Row> page) {
        String rows = page.items().stream().map(Entity::json).collect(Collectors.joining(","));
        String next = page.next() == null ? "null" : '"' + page.next() + '"'; // a cursor's letters need no escape
        return of("{\"items\":[" + rows + "],\"next\":" + next + "}");
    }

    static <T> RestResponse<T> one(List<Row> rows, String what) {
        return of(rows.stream().findFirst().map(Entity::json).orElseThrow(() -> new RowNotFound(what)));
    }

    /** Texts are written as they are. */
    @SuppressWarnings("unchecked")
    private static <T> RestResponse<T> of(String json) {
        return (RestResponse<T>) RestResponse.ok(json);
    }
}
