package io.adobridge.azure.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.azure.json.Wire;

/** The mapper of {@link Wire} as the door uses it. */
public final class Json {

    private static final ObjectMapper MAPPER = Wire.mapper();

    private Json() {
    }

    /** The mapper of all records; not to be reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    static JsonFactory factory() {
        return MAPPER.getFactory();
    }

    static JavaType type(Class<?> type) {
        return MAPPER.constructType(type);
    }
}
