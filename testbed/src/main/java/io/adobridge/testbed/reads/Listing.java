package io.adobridge.testbed.reads;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.http.Api;

/**
 * The requests for a list, of which any may be next.
 *
 * @param name the list's, and that of the script with the statements behind the requests
 * @param paths the requests that stand above the statements, with their values
 * @param values of the variables in requests and statements
 */
record Listing(String name, List<String> paths, Map<String, String> values) implements Supplier<String> {

    private static final String REQUEST = "-- GET ";

    /** @param known values for all lists; a cursor, and the row that it stands behind, are asked for here */
    static Listing of(String name, Map<String, String> known, Api api) {
        Map<String, String> values = new HashMap<>(known);
        String root = "/api/v1/connections/" + known.get("connection") + "/";
        JsonNode page = api.get(root + name + "?limit=1&to=" + known.get("to")).require();
        page.path("items").path(0).fields().forEachRemaining(member -> values.put(member.getKey(), member.getValue().asText()));
        values.put("next", page.path("next").asText());
        values.keySet().removeIf(variable -> !Resource.text(name + ".sql").matches("(?s).*[:{]" + variable + "\\b.*"));
        List<String> paths = Resource.text(name + ".sql").lines().filter(line -> line.startsWith(REQUEST))
                .map(line -> root + filled(line.substring(REQUEST.length()), values)).toList();
        return new Listing(name, paths, values);
    }

    @Override
    public String get() {
        return any(paths);
    }

    static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    String script() {
        return "/reads/" + name + ".sql";
    }

    private static String filled(String path, Map<String, String> values) {
        String filled = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
