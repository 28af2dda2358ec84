package io.adobridge.testbed.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How far the first ingestion of a connection is, as {@code GET /api/v1/connections/{id}/sync} tells it.
 *
 * @param state {@code initial}, {@code syncing}, {@code current} or {@code failing}
 * @param share 0 to 1
 * @param streams by kind, over all projects
 */
record SyncProgress(String state, double share, long rows, long calls, List<Stream> streams) {

    /**
     * The streams of one kind over all projects.
     *
     * @param share the mean of their shares
     * @param error what went wrong last, or empty
     */
    record Stream(String name, double share, long rows, String error) {
    }

    static SyncProgress of(JsonNode sync) {
        Map<String, List<JsonNode>> byKind = new LinkedHashMap<>();
        sync.path("streams").forEach(stream -> byKind
                .computeIfAbsent(stream.path("stream").asText(), kind -> new ArrayList<>()).add(stream));
        return new SyncProgress(sync.path("state").asText(), sync.path("progress").asDouble(),
                sync.path("rows").asLong(), sync.path("calls").asLong(),
                byKind.entrySet().stream().map(kind -> stream(kind.getKey(), kind.getValue())).toList());
    }

    private static Stream stream(String name, List<JsonNode> parts) {
        return new Stream(name,
                parts.stream().mapToDouble(part -> part.path("progress").asDouble()).average().orElse(0),
                parts.stream().mapToLong(part -> part.path("rows").asLong()).sum(),
                parts.stream().map(part -> part.path("lastError").asText("")).filter(text -> !text.isEmpty())
                        .filter(text -> !text.equals("null")).findFirst().orElse(""));
    }

    /** Whether everything of the first ingestion is there. */
    boolean complete() {
        return !streams.isEmpty() && (state.equals("current") || share >= 1);
    }

    boolean failing() {
        return state.equals("failing");
    }
}
