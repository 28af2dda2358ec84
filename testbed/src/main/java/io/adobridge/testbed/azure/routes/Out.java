package io.adobridge.testbed.azure.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;

import io.adobridge.testbed.azure.front.Json;
import io.adobridge.testbed.azure.front.Reply;

/** Writes the fields of one JSON object, one after the other; a field without a value is left out. */
final class Out {
    private final JsonGenerator json;

    private Out(JsonGenerator json) {
        this.json = json;
    }

    /** 200 with one object. */
    static Reply object(UnaryOperator<Out> fields) {
        return object(200, fields);
    }

    static Reply object(int status, UnaryOperator<Out> fields) {
        return Reply.json(status, json -> new Out(json).braced(fields));
    }

    /** One object as a tree. */
    static ObjectNode tree(UnaryOperator<Out> fields) {
        try (var tokens = new TokenBuffer(Json.MAPPER, false)) {
            new Out(tokens).braced(fields);
            return Json.MAPPER.readTree(tokens.asParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 200 with {@code {"count":n,"value":[…]}}. */
    static <T> Reply list(List<T> items, BiFunction<Out, T, Out> fields) {
        return Reply.list(items, each(fields));
    }

    /** Writes each item of a list as one object. */
    static <T> Reply.ItemWriter<T> each(BiFunction<Out, T, Out> fields) {
        return (json, item) -> new Out(json).braced(out -> fields.apply(out, item));
    }

    /** 200 with {@code {"count":n,"value":["…"]}}. */
    static Reply texts(Collection<String> texts) {
        return object(out -> out.put("count", texts.size()).texts("value", texts));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private Out write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void braced(UnaryOperator<Out> fields) throws IOException {
        json.writeStartObject();
        fields.apply(this).end();
    }

    private void end() throws IOException {
        json.writeEndObject();
    }

    /** A text, number, switch, instant, tree or anything whose text is meant; left out where it is null. */
    Out put(String name, @Nullable Object value) {
        return value == null ? this : write(() -> {
            json.writeFieldName(name);
            value(value);
        });
    }

    /** The same, but written as null where it is. */
    Out orNull(String name, @Nullable Object value) {
        return value == null ? write(() -> json.writeNullField(name)) : put(name, value);
    }

    private void value(Object value) throws IOException {
        if (value instanceof Integer number)
            json.writeNumber(number);
        else if (value instanceof Long number)
            json.writeNumber(number);
        else if (value instanceof Double number)
            json.writeNumber(number);
        else if (value instanceof Boolean flag)
            json.writeBoolean(flag);
        else if (value instanceof Instant instant)
            json.writeString(Dates.text(instant));
        else if (value instanceof JsonNode tree)
            Json.MAPPER.writeTree(json, tree);
        else
            json.writeString(value.toString());
    }

    Out object(String name, UnaryOperator<Out> fields) {
        return write(() -> {
            json.writeFieldName(name);
            braced(fields);
        });
    }

    <T> Out array(String name, Collection<T> items, BiFunction<Out, T, Out> fields) {
        return write(() -> {
            json.writeArrayFieldStart(name);
            for (T item : items)
                braced(out -> fields.apply(out, item));
            json.writeEndArray();
        });
    }

    Out texts(String name, Collection<?> texts) {
        return write(() -> {
            json.writeArrayFieldStart(name);
            for (Object text : texts)
                value(text);
            json.writeEndArray();
        });
    }

    /** The fields only where it holds. */
    Out when(boolean holds, UnaryOperator<Out> fields) {
        return holds ? fields.apply(this) : this;
    }

    /** The fields of each, one after the other. */
    <T> Out each(Collection<T> items, BiFunction<Out, T, Out> fields) {
        Out out = this;
        for (T item : items)
            out = fields.apply(out, item);
        return out;
    }

    /** One entry of {@code _links}. */
    Out link(String name, String address) {
        return object(name, out -> out.put("href", address));
    }
}
