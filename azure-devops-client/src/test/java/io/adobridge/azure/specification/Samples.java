package io.adobridge.azure.specification;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.adobridge.azure.json.PropertiesCollection;
import io.adobridge.azure.json.ReferenceLinks;

/** Makes an argument of any type that the areas take, with nothing in it left out. */
final class Samples {

    private static final Map<Class<?>, Object> SIMPLE = Map.ofEntries(
            Map.entry(String.class, "7"), Map.entry(int.class, 7), Map.entry(Integer.class, 7), Map.entry(long.class, 7L),
            Map.entry(Long.class, 7L), Map.entry(boolean.class, true), Map.entry(Boolean.class, true),
            Map.entry(Instant.class, Instant.EPOCH), Map.entry(UUID.class, new UUID(0, 7)),
            Map.entry(JsonNode.class, TextNode.valueOf("7")), Map.entry(ReferenceLinks.class, ReferenceLinks.NONE),
            Map.entry(PropertiesCollection.class, PropertiesCollection.NONE), Map.entry(Map.class, Map.of()));

    private Samples() {
    }

    static Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            return Collection.class.isAssignableFrom(raw) ? List.of(of(generic.getActualTypeArguments()[0])) : of(raw);
        }
        Class<?> simple = (Class<?>) type;
        if (SIMPLE.containsKey(simple)) {
            return SIMPLE.get(simple);
        }
        return simple.isEnum() ? simple.getEnumConstants()[0] : record(simple);
    }

    private static Object record(Class<?> type) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            Object[] values = Arrays.stream(type.getRecordComponents())
                    .map(component -> component.getType() == type ? List.of() : of(component.getGenericType())).toArray();
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("No sample of " + type, e);
        }
    }
}
