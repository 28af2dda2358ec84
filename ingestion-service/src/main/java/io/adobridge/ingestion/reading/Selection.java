package io.adobridge.ingestion.reading;

import java.util.Arrays;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The members of each row that are wanted.
 *
 * @param names those that {@code fields} names, in that order; empty for all
 */
record Selection(List<String> names) {

    static final String PARAMETER = "fields";
    static final Selection ALL = new Selection(List.of());

    /** What a request asks for: {@code fields=id,title}, or several such parameters. */
    static Selection of(MultivaluedMap<String, String> query) {
        @Nullable
        List<String> asked = query.get(PARAMETER);
        return asked == null ? ALL
                : new Selection(asked.stream().flatMap(text -> Arrays.stream(text.split(","))).map(String::trim)
                        .filter(name -> !name.isEmpty()).distinct().toList());
    }

    boolean isAll() {
        return names.isEmpty();
    }

    /** The rows with no more than these members; {@link UnknownField} for one that rows do not have. */
    List<?> of(List<?> rows, ObjectMapper json) {
        return isAll() ? rows : rows.stream().map(row -> selected(json.valueToTree(row), json)).toList();
    }

    private ObjectNode selected(JsonNode row, ObjectMapper json) {
        ObjectNode selected = json.createObjectNode();
        names.forEach(name -> selected.set(name, require(row, name)));
        return selected;
    }

    private static JsonNode require(JsonNode row, String name) {
        JsonNode value = row.get(name);
        if (value == null) {
            throw new UnknownField(name, row.fieldNames());
        }
        return value;
    }
}
