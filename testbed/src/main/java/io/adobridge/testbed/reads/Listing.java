package io.adobridge.testbed.reads;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.http.Api;

/**
 * The requests for a list, of which any may be next.
 *
 * @param paths the requests, with their values
 * @param script the statements that the service sends for them, with variables
 * @param values of the variables
 */
record Listing(String name, List<String> paths, String script, Map<String, String> values) implements Supplier<String> {

    private static final String COMMENT = "--";

    /** @param known values for all lists; a cursor, and the row that it stands behind, are asked for here */
    static Listing of(String name, Map<String, String> known, Api api, Mirrored mirrored) {
        String root = "/api/v1/connections/" + known.get("connection") + "/";
        Map<String, String> values = new HashMap<>(known);
        JsonNode page = api.get(root + name + "?limit=1&to=" + known.get("to")).require();
        page.path("items").path(0).fields().forEachRemaining(member -> values.put(member.getKey(), member.getValue().asText()));
        values.put("next", page.path("next").asText());
        List<Asked> asked = Resource.text(name + ".txt").lines().filter(line -> !line.startsWith(COMMENT))
                .map(line -> Asked.of(line, values)).toList();
        String script = asked.stream().map(one -> one.statement(root, api, mirrored))
                .collect(Collectors.joining(";\n", "", ";\n"));
        values.keySet().removeIf(variable -> !script.matches("(?s).*[^:]:" + variable + "\\b.*"));
        return new Listing(name, asked.stream().map(one -> root + one.path).toList(), script, values);
    }

    @Override
    public String get() {
        return any(paths);
    }

    static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    /**
     * One of the requests.
     *
     * @param parameters variables or constants for the places of its statement, in their order
     */
    private record Asked(String path, List<String> parameters) {

        static Asked of(String line, Map<String, String> values) {
            String[] parts = line.split(" ", 2);
            String path = parts[0];
            for (Map.Entry<String, String> value : values.entrySet()) {
                path = path.replace("{" + value.getKey() + "}", value.getValue());
            }
            return new Asked(path, List.of(parts[1].strip().split(", ")));
        }

        /** Asks the service to see what it sends. */
        String statement(String root, Api api, Mirrored mirrored) {
            JsonNode answer = api.get(root + path).require();
            assert answer.has("items");
            String statement = mirrored.lastStatement();
            for (int place = parameters.size(); place > 0; place--) {
                statement = statement.replace("$" + place, parameters.get(place - 1));
            }
            return statement;
        }
    }
}
