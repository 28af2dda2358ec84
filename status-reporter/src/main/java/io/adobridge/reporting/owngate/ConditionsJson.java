package io.adobridge.reporting.owngate;

import java.io.UncheckedIOException;
import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps the conditions of a gate as JSON: they are used together and never asked for one by one. */
@Converter
public class ConditionsJson implements AttributeConverter<List<GateCondition>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<GateCondition>> CONDITIONS = new TypeReference<>() {
    };

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<GateCondition> conditions) {
        return conditions == null ? null : write(conditions);
    }

    @Override
    public @Nullable List<GateCondition> convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : conditions(json);
    }

    /** The conditions that a column holds. */
    public static List<GateCondition> conditions(String json) {
        try {
            return JSON.readValue(json, CONDITIONS);
        } catch (JsonProcessingException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }

    private static String write(List<GateCondition> conditions) {
        try {
            return JSON.writeValueAsString(conditions);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
