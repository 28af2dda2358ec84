package io.adobridge.testbed.azure.control;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Request;

/** Reads what is posted to the control. */
final class Bodies {
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

    private Bodies() {
    }

    /** @throws ApiError 400 where the body is not of this shape */
    static <T> T read(Request request, Class<T> type) {
        try {
            T body = STRICT.readValue(request.body().getBytes(), type);
            if (body == null)
                throw ApiError.badRequest("A body is needed.");
            return body;
        } catch (IOException e) {
            throw ApiError.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** @throws ApiError 400 where the value is refused */
    static <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ApiError.badRequest(String.valueOf(e.getMessage()));
        }
    }

    static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : checked(() -> Instant.parse(text));
    }

    static Duration duration(String text) {
        return checked(() -> Duration.parse(text));
    }

    /** @throws ApiError 400 where the field is absent or blank */
    static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank())
            throw ApiError.badRequest(field + " is needed.");
        return value;
    }

    static <T> T or(@Nullable T value, T absent) {
        return value != null ? value : absent;
    }
}
