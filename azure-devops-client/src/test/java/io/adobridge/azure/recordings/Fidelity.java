package io.adobridge.azure.recordings;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.PropertiesCollection;
import io.adobridge.azure.json.ReferenceLinks;
import io.adobridge.azure.json.Wire;

/**
 * Reads JSON into a record, writes it again, and tells what differs.
 * A member that the record does not declare may go, and is remembered; one that it declares has to come back as it was.
 * Dates are compared as instants, texts of identities as identities; null, absent, empty, zero and false are alike.
 */
final class Fidelity {

    private static final JsonMapper EVERYTHING = writingEverything();

    private final List<String> losses = new ArrayList<>();
    private final Set<String> undeclared = new TreeSet<>();

    /** Lists what was lost or is null although the record says otherwise, each with its place. */
    List<String> losses() {
        return losses;
    }

    /** Members that no record declares. */
    Set<String> undeclared() {
        return undeclared;
    }

    void check(String place, JsonNode body, JavaType type) {
        Object read;
        try {
            read = Wire.mapper().readerFor(type).readValue(body);
        } catch (Exception e) {
            losses.add(place + ": " + e.getMessage());
            return;
        }
        compare(place, body, EVERYTHING.valueToTree(read));
        requireKeys(place, read);
    }

    private void compare(String place, JsonNode before, @Nullable JsonNode after) {
        if (after == null || isNothing(after)) {
            if (!isNothing(before) && !isNever(before) && !isExportersText(before)) {
                losses.add(place + ": " + before + " is gone");
            }
        } else if (before.isObject() && after.isObject()) {
            compareMembers(place, before, after);
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(place + "[]", before.get(i), after.get(i));
            }
        } else if (!isNothing(before) && !isSame(before, after)) {
            losses.add(place + ": " + before + " became " + after);
        }
    }

    private void compareMembers(String place, JsonNode before, JsonNode after) {
        for (Iterator<Map.Entry<String, JsonNode>> members = before.fields(); members.hasNext();) {
            Map.Entry<String, JsonNode> member = members.next();
            if (after.has(member.getKey())) {
                compare(place + "." + member.getKey(), member.getValue(), after.get(member.getKey()));
            } else {
                undeclared.add(place.substring(place.lastIndexOf(' ') + 1) + "." + member.getKey());
            }
        }
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull() || node.isContainerNode() && node.isEmpty() || node.isTextual() && node.asText().isEmpty()
                || node.isNumber() && node.decimalValue().signum() == 0 || node.isBoolean() && !node.asBoolean();
    }

    private static boolean isNever(JsonNode node) {
        return node.isTextual() && node.asText().startsWith("0001-01-01T00:00:00");
    }

    /** What PowerShell writes in place of an object that is too deep for it; Azure DevOps never does. */
    private static boolean isExportersText(JsonNode node) {
        return node.isTextual() && node.asText().startsWith("@{");
    }

    private static boolean isSame(JsonNode before, JsonNode after) {
        if (before.isNumber() && after.isNumber()) {
            return before.decimalValue().compareTo(after.decimalValue()) == 0;
        }
        if (before.isTextual() && after.isObject()) {
            return EVERYTHING.valueToTree(IdentityRef.parse(before.asText())).equals(after);
        }
        Instant instant = Wire.instant(before.asText());
        return before.isValueNode() && after.isValueNode() && (before.asText().equalsIgnoreCase(after.asText())
                || instant != null && Objects.equals(instant, Wire.instant(after.asText())));
    }

    /** A component that is not nullable was promised. */
    private void requireKeys(String place, @Nullable Object value) {
        if (value instanceof Record known && !(value instanceof ReferenceLinks) && !(value instanceof PropertiesCollection)) {
            for (RecordComponent component : known.getClass().getRecordComponents()) {
                requireKey(place + "." + component.getName(), component, valueOf(component, known));
            }
        } else if (value instanceof List<?> list) {
            list.forEach(item -> requireKeys(place + "[]", item));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> requireKeys(place + "{}", item));
        }
    }

    private void requireKey(String place, RecordComponent component, @Nullable Object value) {
        if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            losses.add(place + ": absent, though promised");
        }
        requireKeys(place, value);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record known) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(known);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonMapper writingEverything() {
        JsonMapper mapper = Wire.mapper().copy();
        JsonInclude.Value everything = JsonInclude.Value.construct(ALWAYS, ALWAYS);
        mapper.setDefaultPropertyInclusion(everything);
        for (Class<?> type : List.of(List.class, Map.class, ReferenceLinks.class, PropertiesCollection.class, int.class,
                long.class, boolean.class)) {
            mapper.configOverride(type).setInclude(everything);
        }
        return mapper;
    }
}
