package io.adobridge.ingestion.boards;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.Wire;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Person;

/** The fields of a revision by reference name; those that are taken by a column are left out of the rest. */
final class Fields {

    private final Map<String, JsonNode> rest;

    Fields(Map<String, JsonNode> fields) {
        this.rest = new HashMap<>(fields);
    }

    @Nullable
    String text(String field) {
        JsonNode value = rest.remove(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    @Nullable
    Double decimal(String field) {
        JsonNode value = rest.remove(field);
        return value == null || !value.isNumber() ? null : value.doubleValue();
    }

    @Nullable
    Long number(String field) {
        Double value = decimal(field);
        return value == null ? null : value.longValue();
    }

    @Nullable
    Integer integer(String field) {
        Double value = decimal(field);
        return value == null ? null : value.intValue();
    }

    boolean flag(String field) {
        JsonNode value = rest.remove(field);
        return value != null && value.asBoolean();
    }

    @Nullable
    Instant date(String field) {
        return Dates.known(Wire.instant(text(field)));
    }

    /** An identity comes as an object or as {@code "Name <mail>"}. */
    Person person(String field) {
        JsonNode value = rest.remove(field);
        if (value == null || value.isNull()) {
            return Person.of(null);
        }
        return value.isObject()
                ? new Person(null, value.path("displayName").textValue(), value.path("uniqueName").textValue())
                : Person.of(IdentityRef.parse(value.asText()));
    }

    void drop(String field) {
        rest.remove(field);
    }

    /** What no column has taken, in a fixed order. */
    String restAsJson() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        rest.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(field -> object.set(field.getKey(), field.getValue()));
        return object.toString();
    }
}
