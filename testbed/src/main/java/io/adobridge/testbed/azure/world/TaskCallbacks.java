package io.adobridge.testbed.azure.world;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was reported back to plans of pipelines: ends of tasks, logs and lines of timelines. */
public final class TaskCallbacks {
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Map<Integer, String> logs = new ConcurrentHashMap<>();
    private final List<JsonNode> records = new CopyOnWriteArrayList<>();
    private final Map<String, Map<String, ObjectNode>> timelines = new ConcurrentHashMap<>();
    private final AtomicInteger nextLog = new AtomicInteger();

    /**
     * An event of a plan.
     *
     * @param body the event as it was sent, such as {@code {"name":"TaskCompleted","result":"succeeded",…}}
     */
    public record Event(String hub, String plan, JsonNode body) {
    }

    /** All events, in the order in which they came. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The logs, by number. */
    public Map<Integer, String> logs() {
        return Map.copyOf(logs);
    }

    /** All lines of timelines that were sent, in the order in which they came. */
    public List<JsonNode> records() {
        return List.copyOf(records);
    }

    public void event(Event event) {
        events.add(event);
    }

    /** Opens a log and returns its number. */
    public int openLog() {
        int id = nextLog.incrementAndGet();
        logs.put(id, "");
        return id;
    }

    /** Appends to a log. */
    public void append(int log, String text) {
        logs.merge(log, text, String::concat);
    }

    /** Changes a record of a timeline: what is sent is changed, the rest stays. */
    public void record(String timeline, JsonNode line) {
        records.add(line);
        timelines.computeIfAbsent(timeline, id -> new ConcurrentHashMap<>())
                .merge(line.path("id").asText(), line.<ObjectNode> deepCopy(), ObjectNode::setAll);
    }

    /** The records of a timeline as they stand: those whose task has ended are completed. */
    public List<JsonNode> timeline(String id) {
        return timelines.getOrDefault(id, Map.of()).values().stream().map(this::withEnd).toList();
    }

    private JsonNode withEnd(ObjectNode record) {
        ObjectNode shown = record.deepCopy();
        events.stream().map(Event::body).filter(body -> body.path("taskId").asText().equals(record.path("id").asText()))
                .forEach(body -> shown.put("state", "completed").put("result", body.path("result").asText()));
        return shown;
    }
}
