package io.adobridge.ingestion.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** One column of a {@link Table}: its name, its type, and where a row keeps its value. */
record Column<R>(String name, Type type, Function<R, @Nullable Object> value) {

    /** The types that columns have, each with the array that carries a page of its values. */
    enum Type {
        ID("uuid[]", "%s"),
        TEXT("text[]", "%s"),
        LONG("bigint[]", "%s"),
        INT("integer[]", "%s"),
        DOUBLE("double precision[]", "%s"),
        FLAG("boolean[]", "%s"),
        TIME("timestamptz[]", "%s"),
        JSON("text[]", "%s::jsonb"),
        /** A list of texts: travels as a JSON array, since arrays of arrays must be rectangular. */
        TEXTS("text[]", "ARRAY(SELECT jsonb_array_elements_text(%s::jsonb))"),
        /** A list of numbers, likewise. */
        LONGS("text[]", "ARRAY(SELECT jsonb_array_elements_text(%s::jsonb)::bigint)");

        private final String array;
        private final String select;

        Type(String array, String select) {
            this.array = array;
            this.select = select;
        }

        @Nullable
        Object[] page(int rows) {
            return switch (this) {
                case ID -> new UUID[rows];
                case TEXT, JSON, TEXTS, LONGS -> new String[rows];
                case LONG -> new Long[rows];
                case INT -> new Integer[rows];
                case DOUBLE -> new Double[rows];
                case FLAG -> new Boolean[rows];
                case TIME -> new OffsetDateTime[rows];
            };
        }
    }

    /** The rows of a page that travels as a parameter. */
    String rows(int position) {
        return "unnest($%d::%s) AS %s".formatted(position, type.array, name);
    }

    String select() {
        return type.select.formatted("u." + name);
    }

    @Nullable
    Object[] values(List<R> rows) {
        @Nullable
        Object[] values = type.page(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = encoded(value.apply(rows.get(i)));
        }
        return values;
    }

    private @Nullable Object encoded(@Nullable Object raw) {
        if (raw instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return raw instanceof String text ? withoutNul(text) : raw;
    }

    /** PostgreSQL stores every character but U+0000, plain or escaped in JSON. */
    private String withoutNul(String text) {
        if (type == Type.JSON || type == Type.TEXTS) {
            return text.contains("\\u0000") ? EscapedNul.removed(text) : text;
        }
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
