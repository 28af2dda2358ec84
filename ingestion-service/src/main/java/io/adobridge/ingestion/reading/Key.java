package io.adobridge.ingestion.reading;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.BiFunction;

import io.adobridge.kit.paging.Cursor;

/**
 * A column that orders a list.
 *
 * @param of its value as PostgreSQL compares it, out of a cursor and the key's place there
 */
public record Key(String column, BiFunction<Cursor, Integer, Object> of) {

    /** A {@code bigint}. */
    public static Key number(String column) {
        return new Key(column, Cursor::number);
    }

    /** An {@code integer}. */
    public static Key integer(String column) {
        return new Key(column, (cursor, place) -> (int) cursor.number(place));
    }

    /** A {@code uuid}. */
    public static Key id(String column) {
        return new Key(column, Cursor::uuid);
    }

    /** A {@code text}. */
    public static Key text(String column) {
        return new Key(column, Cursor::text);
    }

    /** A {@code timestamptz}. */
    public static Key instant(String column) {
        return new Key(column, (cursor, place) -> cursor.instant(place).atOffset(ZoneOffset.UTC));
    }

    /** A column's value as cursors keep it. */
    static Object kept(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : value;
    }
}
