package io.adobridge.kit.paging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The keys of the last row of a page, as text that means nothing to callers. */
public record Cursor(List<String> keys) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The text of a cursor after a row with these keys; each key is kept as its {@code toString}. */
    public static String encode(Object... keys) {
        try {
            byte[] json = JSON.writeValueAsBytes(Arrays.stream(keys).map(String::valueOf).toList());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads a cursor of a known number of keys.
     *
     * @return null where there is no cursor: the list begins
     * @throws InvalidCursor when the text was not made by {@link #encode}
     */
    public static @Nullable Cursor decode(@Nullable String text, int keys) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            String[] values = JSON.readValue(json, String[].class);
            if (values == null || values.length != keys || Arrays.asList(values).contains(null)) {
                throw new InvalidCursor();
            }
            return new Cursor(List.of(values));
        } catch (IllegalArgumentException | IOException foreign) {
            throw new InvalidCursor();
        }
    }

    public String text(int key) {
        return keys.get(key);
    }

    public long number(int key) {
        try {
            return Long.parseLong(keys.get(key));
        } catch (NumberFormatException foreign) {
            throw new InvalidCursor();
        }
    }

    public UUID uuid(int key) {
        try {
            return UUID.fromString(keys.get(key));
        } catch (IllegalArgumentException foreign) {
            throw new InvalidCursor();
        }
    }

    public Instant instant(int key) {
        try {
            return Instant.parse(keys.get(key));
        } catch (DateTimeException foreign) {
            throw new InvalidCursor();
        }
    }
}
