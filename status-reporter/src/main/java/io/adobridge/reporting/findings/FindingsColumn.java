package io.adobridge.reporting.findings;

import java.io.UncheckedIOException;
import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.reporting.verdict.Finding;

/** Keeps findings as JSON: they are said together and never asked for one by one. */
@Converter
public class FindingsColumn implements AttributeConverter<List<Finding>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {
    };

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<Finding> findings) {
        try {
            return findings == null ? null : JSON.writeValueAsString(findings);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public @Nullable List<Finding> convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : read(json);
    }

    /** The findings that a column holds. */
    public static List<Finding> read(String json) {
        try {
            return JSON.readValue(json, FINDINGS);
        } catch (JsonProcessingException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }
}
