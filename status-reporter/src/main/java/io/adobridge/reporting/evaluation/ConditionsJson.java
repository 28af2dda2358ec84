package io.adobridge.reporting.evaluation;

import java.io.UncheckedIOException;
import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps the conditions of a gate, and how they ended, as JSON: they are used together and never asked for one by one. */
@Converter
class ConditionsJson implements AttributeConverter<List<GateCondition>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<GateCondition>> CONDITIONS = new TypeReference<>() {
    };
    private static final TypeReference<List<Explained>> EXPLAINED = new TypeReference<>() {
    };

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<GateCondition> conditions) {
        return conditions == null ? null : write(conditions);
    }

    @Override
    public @Nullable List<GateCondition> convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : conditions(json);
    }

    static List<GateCondition> conditions(String json) {
        return read(json, CONDITIONS);
    }

    static List<Explained> explained(String json) {
        return read(json, EXPLAINED);
    }

    static String write(List<?> conditions) {
        try {
            return JSON.writeValueAsString(conditions);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }
}
