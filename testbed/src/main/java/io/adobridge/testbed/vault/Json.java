package io.adobridge.testbed.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How Vault writes lists, times and durations, and how it reads them. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array(Collection<String> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    /** A list of strings that Vault also accepts as one string with commas. */
    static List<String> strings(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        Stream<String> items = node.isArray()
                ? StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText)
                : Stream.of(node.asText().split(","));
        return items.map(String::strip).filter(item -> !item.isEmpty()).toList();
    }

    /** Seconds as a number or as text, or Go's notation with one unit: {@code 30s}, {@code 15m}, {@code 24h}. */
    static Duration duration(@Nullable JsonNode node, Duration otherwise) {
        if (node == null || node.isNull() || node.asText().isEmpty()) {
            return otherwise;
        }
        String text = node.asText();
        if (!text.matches("\\d{1,9}[smh]?")) {
            throw Refusal.of(400, "error parsing duration: " + text);
        }
        long amount = Long.parseLong(text.replaceAll("[smh]", ""));
        return switch (text.charAt(text.length() - 1)) {
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            default -> Duration.ofSeconds(amount);
        };
    }

    static String time(@Nullable Instant instant) {
        return instant == null ? "" : DateTimeFormatter.ISO_INSTANT.format(instant);
    }
}
