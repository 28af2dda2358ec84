package io.adobridge.ingestion.store;

import java.lang.reflect.Array;
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
        ID("uuid[]", "%s", UUID.class),
        TEXT("text[]", "%s", String.class),
        LONG("bigint[]", "%s", Long.class),
        INT("integer[]", "%s", Integer.class),
        DOUBLE("double precision[]", "%s", Double.class),
        FLAG("boolean[]", "%s", Boolean.class),
        TIME("timestamptz[]", "%s", OffsetDateTime.class),
        JSON("text[]", "%s::jsonb", String.class),
        /** A list of texts: travels as a JSON array, since arrays of arrays must be rectangular. */
        TEXTS("text[]", "ARRAY(SELECT jsonb_array_elements_text(%s::jsonb))", String.class);

        private final String array;
        private final String select;
        private final Class<?> element;

        Type(String array, String select, Class<?> element) {
            this.array = array;
            this.select = select;
            this.element = element;
        }
    }

    String parameter(int position) {
        return "$" + position + "::" + type.array;
    }

    String select() {
        return type.select.formatted("u." + name);
    }

    Object[] values(List<R> rows) {
        Object[] values = (Object[]) Array.newInstance(type.element, rows.size());
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
