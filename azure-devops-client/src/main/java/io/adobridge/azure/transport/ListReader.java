package io.adobridge.azure.transport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.util.TokenBuffer;

/**
 * A body that is a list: each element becomes a record as soon as its last byte is there, and of the rest only plain values are
 * kept.
 * Understands an object with the elements in a field, and a bare array.
 */
final class ListReader<T> implements BodyReader<Listing<T>> {

    /** A hostile server's list must end somewhere; the longest that Azure sends are a tenth of it. */
    private static final long LONGEST = 512L * 1024 * 1024;

    private final JsonTokens tokens;
    private final ObjectReader reader;
    private final String itemsField;
    private final List<T> items = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    private String field = "";
    private int count;
    private int depth;
    private int listDepth;
    private @Nullable TokenBuffer element;

    ListReader(JavaType item, String itemsField) throws IOException {
        this.reader = Json.mapper().readerFor(item);
        this.itemsField = itemsField;
        this.tokens = new JsonTokens(LONGEST, this::accept);
    }

    @Override
    public void feed(byte[] bytes) throws IOException {
        tokens.feed(bytes);
    }

    @Override
    public Listing<T> end() throws IOException {
        boolean empty = !tokens.end();
        return empty ? new Listing<>(List.of(), 0, Map.of()) : new Listing<>(items, count, fields);
    }

    private void accept(JsonToken token, JsonParser parser) throws IOException {
        if (token.isStructEnd()) {
            depth--;
        }
        if (listDepth > 0) {
            inList(token, parser);
        } else {
            besideList(token, parser);
        }
        if (token.isStructStart()) {
            depth++;
        }
    }

    private void besideList(JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.START_ARRAY && (depth == 0 || (depth == 1 && field.equals(itemsField)))) {
            listDepth = depth + 1;
        } else if (depth == 1 && token == JsonToken.FIELD_NAME) {
            field = parser.currentName();
        } else if (depth == 1 && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            fields.put(field, parser.getText());
        }
    }

    private void inList(JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.END_ARRAY && depth < listDepth) {
            listDepth = 0;
            return;
        }
        if (element == null) {
            element = new TokenBuffer(Json.mapper(), false);
        }
        element.copyCurrentEvent(parser);
        if (depth == listDepth && !token.isStructStart()) {
            add(element);
            element = null;
        }
    }

    private void add(TokenBuffer whole) throws IOException {
        count++;
        T item = reader.readValue(whole.asParserOnFirstToken());
        if (item != null) {
            items.add(item);
        }
    }
}
