package io.adobridge.deploy.attacks;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.http.Api;

/**
 * An operation as its service describes it at {@code /q/openapi}.
 *
 * @param roles any of which the caller needs; empty where the caller needs none
 */
record Operation(String service, String method, String path, Set<String> roles, JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    static List<Operation> of(Deployed deployed, String service) {
        JsonNode document = Api.at(deployed.url(service)).get("/q/openapi?format=json").require();
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(new Operation(service, method.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(), roles(method.getValue()), document))));
        return operations;
    }

    private static Set<String> roles(JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        operation.path("security").forEach(scheme -> scheme.forEach(names -> names.forEach(name -> roles.add(name.asText()))));
        return roles;
    }

    boolean needsARole() {
        return !roles.isEmpty();
    }

    /** Whether it is on one thing, of which the path says which one. */
    boolean isOnOne() {
        return path.contains("{");
    }

    /** Names of parameters of the query. */
    List<String> queries() {
        return parameters("query").map(Operation::nameOf).toList();
    }

    /** Whether a query or the body of the example names something by this name. */
    boolean names(String name) {
        return queries().contains(name)
                || body().filter(body -> example(body.getValue()).path(name).isTextual()).isPresent();
    }

    String name() {
        return method + " " + path;
    }

    /**
     * A request of it with the body of its example, that asks for nothing in particular.
     *
     * @param known values of parameters of the path and of the query, by name; of the others any that is fit
     */
    Attempt attempt(URI base, Map<String, String> known) {
        return attempt(base, known, Map.of());
    }

    /**
     * The same with something else in the body of the example.
     *
     * @param fields texts of the body by name, where the example has them
     */
    Attempt attempt(URI base, Map<String, String> known, Map<String, String> fields) {
        String address = address(known);
        Attempt attempt = body()
                .map(body -> Attempt.of(method, base, address, body.getKey(), with(fields, example(body.getValue()))))
                .orElseGet(() -> Attempt.of(method, base, address));
        boolean conditional = parameters("header").anyMatch(parameter -> nameOf(parameter).equals("If-Match"));
        return conditional ? attempt.header("If-Match", "*") : attempt;
    }

    private String address(Map<String, String> known) {
        String filled = path;
        for (JsonNode parameter : parameters("path").toList()) {
            filled = filled.replace("{" + nameOf(parameter) + "}", value(parameter, known));
        }
        String query = parameters("query")
                .filter(parameter -> parameter.path("required").asBoolean() || known.containsKey(nameOf(parameter)))
                .map(parameter -> nameOf(parameter) + "=" + value(parameter, known)).collect(Collectors.joining("&"));
        return query.isEmpty() ? filled : filled + "?" + query;
    }

    private Optional<Map.Entry<String, JsonNode>> body() {
        return described().path("requestBody").path("content").properties().stream().findFirst();
    }

    private static JsonNode example(JsonNode content) {
        Iterator<JsonNode> examples = content.path("examples").iterator();
        return examples.hasNext() ? examples.next().path("value") : Deployed.json("{}");
    }

    private static JsonNode with(Map<String, String> fields, JsonNode example) {
        JsonNode body = example.deepCopy();
        fields.forEach((name, value) -> {
            if (body.path(name).isTextual()) {
                ((ObjectNode) body).put(name, value);
            }
        });
        return body;
    }

    private Stream<JsonNode> parameters(String place) {
        return StreamSupport.stream(described().path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(place));
    }

    private static String nameOf(JsonNode parameter) {
        return parameter.path("name").asText();
    }

    private String value(JsonNode parameter, Map<String, String> known) {
        return Optional.ofNullable(known.get(nameOf(parameter))).orElseGet(() -> fit(parameter));
    }

    private String fit(JsonNode parameter) {
        if (parameter.hasNonNull("example")) {
            return parameter.path("example").asText();
        }
        JsonNode schema = parameter.path("schema");
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            schema = document.at(reference.substring(1));
        }
        if (schema.path("format").asText().equals("uuid")) {
            return UUID.randomUUID().toString();
        }
        return schema.path("enum").path(0).asText(schema.path("type").asText().equals("integer") ? "1" : "some");
    }

    private JsonNode described() {
        return document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name();
    }
}
