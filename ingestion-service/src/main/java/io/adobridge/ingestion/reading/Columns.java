package io.adobridge.ingestion.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;

/** Values of a row in the types that callers see. */
public final class Columns {

    private Columns() {
    }

    /** A timestamp, null where the column is. */
    public static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    /** The members of a JSON object. */
    public static Map<String, Object> members(Row row, String column) {
        return row.getValue(column) instanceof JsonObject object ? object.getMap() : Map.of();
    }

    /** The elements of a JSON array of objects. */
    public static List<Map<String, Object>> objects(Row row, String column) {
        return row.getValue(column) instanceof JsonArray array
                ? array.stream().map(JsonObject.class::cast).map(JsonObject::getMap).toList()
                : List.of();
    }

    /** The elements of an array of texts. */
    public static List<String> texts(Row row, String column) {
        String[] texts = row.getArrayOfStrings(column);
        return texts == null ? List.of() : List.of(texts);
    }

    /** The elements of an array of numbers. */
    public static List<Long> numbers(Row row, String column) {
        Long[] numbers = row.getArrayOfLongs(column);
        return numbers == null ? List.of() : List.of(numbers);
    }
}
