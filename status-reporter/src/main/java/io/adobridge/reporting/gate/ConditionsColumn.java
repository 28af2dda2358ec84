package io.adobridge.reporting.gate;

import java.io.UncheckedIOException;
import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.reporting.verdict.Condition;

/** Keeps the conditions of a gate as JSON: they are shown as they came and never asked for one by one. */
@Converter
class ConditionsColumn implements AttributeConverter<List<Condition>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Condition>> CONDITIONS = new TypeReference<>() {
    };

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<Condition> conditions) {
        try {
            return conditions == null ? null : JSON.writeValueAsString(conditions);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public @Nullable List<Condition> convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, CONDITIONS);
        } catch (JsonProcessingException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }
}
