package io.adobridge.ingestion.reading;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each member of a list's rows is in SQL: the column of its name, unless told otherwise. Immutable. */
public final class Members<T> {

    /** Such as {@code 2026-11-19T10:04:11.13Z}, whatever the session's time zone. */
    private static final String INSTANT = "btrim(to_json(%s AT TIME ZONE 'UTC')::text, '\"') || 'Z'";

    private final Class<T> shape;
    private final String table;
    private final Map<String, String> told;

    Members(Class<T> shape, String table, Map<String, String> told) {
        this.shape = shape;
        this.table = table;
        this.told = told;
    }

    /** With a member that is another column, or an expression over the row's columns. */
    public Members<T> with(String member, String expression) {
        Map<String, String> all = new LinkedHashMap<>(told);
        all.put(member, expression);
        return new Members<>(shape, table, all);
    }

    /** In the order of these columns, which with the connection are unique. */
    public Entity<T> ascending(Key... order) {
        return new Entity<>(table, expressions(), List.of(order), false);
    }

    /** In the opposite order. */
    public Entity<T> descending(Key... order) {
        return new Entity<>(table, expressions(), List.of(order), true);
    }

    private Map<String, String> expressions() {
        Map<String, String> expressions = new LinkedHashMap<>();
        for (RecordComponent component : shape.getRecordComponents()) {
            expressions.put(component.getName(), expression(component));
        }
        return expressions;
    }

    private String expression(RecordComponent component) {
        String name = component.getName();
        String value = told.getOrDefault(name, column(name));
        return component.getType() == Instant.class ? INSTANT.formatted(value) : value;
    }

    /** {@code finishTime} is the column {@code finish_time}. */
    private static String column(String member) {
        return member.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
