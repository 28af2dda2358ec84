package io.adobridge.azure.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The recorded answers in the test resources, and the record that each belongs to. */
final class Recordings {

    private static final Path ROOT = Path.of("src/test/resources/recordings");
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<Pattern, String> records = new LinkedHashMap<>();

    Recordings() throws IOException {
        for (String line : Files.readAllLines(ROOT.resolve("records.tsv"))) {
            String[] columns = line.split("\t");
            records.put(Pattern.compile(columns[0]), columns[1]);
        }
    }

    /** The JSON files, sorted. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".json")).map(file -> ROOT.relativize(file).toString())
                    .sorted().toList();
        }
    }

    /** What a file holds: exchanges, an example with an answer per status, an event, or a bare body. */
    List<Answer> answers(String file) {
        JsonNode content = read(file);
        List<Answer> answers = new ArrayList<>();
        if (file.startsWith("spec-examples/")) {
            content.path("responses").fields().forEachRemaining(response -> answers.add(new Answer(file,
                    file + " " + response.getKey(), response.getValue().path("body"))));
        } else if (file.contains("/samples/") || file.contains("/service-hooks/")) {
            answers.add(new Answer(file, file, content));
        } else {
            content.forEach(exchange -> answers.add(exchange(file, exchange)));
        }
        return answers;
    }

    /** What {@code records.tsv} says of an answer. */
    String recordOf(Answer answer) {
        return records.entrySet().stream().filter(entry -> entry.getKey().matcher(answer.name()).find()).findFirst()
                .orElseThrow(() -> new AssertionError("No record for " + answer.name())).getValue();
    }

    private static Answer exchange(String file, JsonNode exchange) {
        String path = exchange.path("url").asText().replaceFirst("^https?://[^/]*", "").replaceFirst("\\?.*", "");
        String name = "%s %s %s %s".formatted(file, exchange.path("method").asText(), path, exchange.path("status").asText());
        return new Answer(file, name, json(exchange.path("body")));
    }

    /** A text may hold JSON behind a byte order mark. */
    private static JsonNode json(JsonNode body) {
        String text = body.isTextual() ? body.asText().replace("\uFEFF", "").strip() : "";
        try {
            return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readString(ROOT.resolve(file), StandardCharsets.UTF_8).replace("\uFEFF", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
