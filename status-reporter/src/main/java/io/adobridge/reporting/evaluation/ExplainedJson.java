package io.adobridge.reporting.evaluation;

import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps how the conditions of a gate ended as JSON. */
final class ExplainedJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Explained>> EXPLAINED = new TypeReference<>() {
    };

    private ExplainedJson() {
    }

    static List<Explained> read(String json) {
        try {
            return JSON.readValue(json, EXPLAINED);
        } catch (JsonProcessingException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }

    static String write(List<Explained> conditions) {
        try {
            return JSON.writeValueAsString(conditions);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
