package io.adobridge.azure.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.json.Wire;

class RecordingsTest {

    private static final String NO_BODY = "(no body)";
    private static final String NO_JSON = "(HTML or text)";
    private static final Set<String> LISTS = Set.of("value", "values");

    private final Fidelity fidelity = new Fidelity();
    private final Map<String, Tally> table = new TreeMap<>();

    @Test
    void everyRecordedAnswerIsReadWithoutLoss() throws IOException {
        Recordings recordings = new Recordings();
        List<String> files = recordings.files();
        Set<String> read = new HashSet<>();
        for (String file : files) {
            for (Answer answer : recordings.answers(file)) {
                count(answer, check(answer, recordings));
                read.add(file);
            }
        }

        print();
        assertThat(fidelity.losses()).isEmpty();
        assertThat(read).containsExactlyInAnyOrderElementsOf(files).hasSizeGreaterThanOrEqualTo(301);
    }

    /** Checks an answer and gives the row that counts it. */
    private String check(Answer answer, Recordings recordings) {
        if (!answer.hasBody()) {
            return NO_BODY;
        }
        String row = recordings.recordOf(answer);
        if (answer.body().isTextual()) {
            return NO_JSON;
        }
        if (row.startsWith("none")) {
            return "(" + row + ")";
        }
        if (row.startsWith("map of ")) {
            answer.body().path("value").forEach(value -> checkOne(answer, value, row.substring("map of ".length())));
        } else {
            items(answer.body()).forEach(item -> checkOne(answer, item, row));
        }
        return row;
    }

    private void checkOne(Answer answer, JsonNode item, String row) {
        fidelity.check(answer.name() + " " + row, item, type(row));
    }

    /** The elements of a list, bare or in its envelope; anything else is one thing. */
    private static List<JsonNode> items(JsonNode body) {
        JsonNode list = body;
        for (String name : LISTS) {
            boolean envelope = body.path(name).isArray() && (body.has("count") || body.has("isLastBatch") || body.size() == 1);
            list = envelope ? body.path(name) : list;
        }
        return list.isArray() ? List.copyOf(iterated(list)) : List.of(list);
    }

    private static List<JsonNode> iterated(JsonNode list) {
        List<JsonNode> items = new java.util.ArrayList<>();
        list.forEach(items::add);
        return items;
    }

    private static JavaType type(String row) {
        try {
            return Wire.mapper()
                    .constructType(row.equals("string") ? String.class : Class.forName("io.adobridge.azure." + row));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private void count(Answer answer, String row) {
        table.computeIfAbsent(row, absent -> new Tally(new HashSet<>(), new LinkedHashMap<>())).add(answer);
    }

    private void print() {
        int files = table.values().stream().flatMap(tally -> tally.files().stream())
                .collect(java.util.stream.Collectors.toSet())
                .size();
        StringBuilder text = new StringBuilder("%n%-48s %6s %10s %9s %8s%n".formatted("read into", "files", "recordings",
                "examples", "samples"));
        table.forEach((row, tally) -> text.append(tally.line(row)));
        text.append("%d files; members that no record declares: %s%n".formatted(files, fidelity.undeclared()));
        System.out.println(text);
    }

    /** How many answers of each source were read into one record. */
    private record Tally(Set<String> files, Map<String, Integer> answers) {

        void add(Answer answer) {
            files.add(answer.file());
            String source = answer.file().startsWith("spec-examples/") ? "example"
                    : answer.file().matches(".*/(samples|service-hooks)/.*") ? "sample" : "recording";
            answers.merge(source, 1, Integer::sum);
        }

        String line(String row) {
            return "%-48s %6d %10d %9d %8d%n".formatted(row, files.size(), answers.getOrDefault("recording", 0),
                    answers.getOrDefault("example", 0), answers.getOrDefault("sample", 0));
        }
    }
}
