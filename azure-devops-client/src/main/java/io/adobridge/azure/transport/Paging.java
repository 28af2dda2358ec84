package io.adobridge.azure.transport;

import org.jspecify.annotations.Nullable;

/** How a list comes in parts: the five ways of Azure DevOps. */
public sealed interface Paging {

    /** The field that holds the elements; a bare array at the root is understood as well. */
    String items();

    /** How many elements are asked for at a time; 0 where the server chooses. */
    default int size() {
        return 0;
    }

    /** {@code x-ms-continuationtoken} in the reply, {@code continuationToken} in the next request. */
    record HeaderToken(String items, @Nullable String topParameter, int size) implements Paging {
    }

    /** {@code $top} and {@code $skip}, or as the area calls them. */
    record Skip(String items, String topParameter, String skipParameter, int size) implements Paging {
    }

    /** {@code continuationToken}, and perhaps {@code isLastBatch}, in the reply's body. */
    record BodyToken(String items, @Nullable String topParameter, int size) implements Paging {
    }

    /** All at once. */
    record Plain(String items) implements Paging {
    }

    /** {@code @odata.nextLink}. */
    record OData(String items) implements Paging {
    }

    static Paging headerToken(@Nullable String topParameter, int size) {
        return new HeaderToken("value", topParameter, size);
    }

    static Paging skip(String topParameter, String skipParameter, int size) {
        return new Skip("value", topParameter, skipParameter, size);
    }

    /** The reporting feeds: elements in {@code values}, the server chooses the size. */
    static Paging reporting() {
        return new BodyToken("values", null, 0);
    }

    /** A token in the body of a list whose elements are in the given field. */
    static Paging bodyToken(String items, @Nullable String topParameter, int size) {
        return new BodyToken(items, topParameter, size);
    }

    static Paging plain() {
        return new Plain("value");
    }

    /** All at once, in the given field. */
    static Paging plain(String items) {
        return new Plain(items);
    }

    static Paging odata() {
        return new OData("value");
    }
}
