package io.adobridge.ingestion.stage;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the sync page said, read without Groovy: tests that wait ask for it many times, and each path would be compiled. */
public record SyncPage(JsonNode page) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SOON_SECONDS = 5;

    public String state() {
        return page.path("state").asText();
    }

    /** A field of every entry. */
    public List<Object> each(String field) {
        return values(field, entry -> true);
    }

    /** A field of each entry of a stream. */
    public List<Object> of(String stream, String field) {
        return values(field, entry -> entry.path("stream").asText().equals(stream));
    }

    /** Nothing is being read, and nothing is about to be. */
    public boolean isIdle() {
        Instant soon = Instant.now().plusSeconds(SOON_SECONDS);
        return !each("working").contains(true) && each("nextRun").stream()
                .allMatch(next -> next == null || Instant.parse((String) next).isAfter(soon));
    }

    private List<Object> values(String field, Predicate<JsonNode> which) {
        return entries().filter(which).map(entry -> JSON.convertValue(entry.path(field), Object.class)).toList();
    }

    private Stream<JsonNode> entries() {
        return StreamSupport.stream(page.path("streams").spliterator(), false);
    }
}
