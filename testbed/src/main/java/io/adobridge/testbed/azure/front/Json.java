package io.adobridge.testbed.azure.front;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The one JSON mapper of the simulator. */
public final class Json {
    /** Reads and writes trees, maps, lists and records. */
    public static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactory());

    private Json() {
    }

    /**
     * @throws ApiError 400 where it is not JSON
     */
    static JsonNode parse(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw ApiError.badRequest("The request body is not valid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
