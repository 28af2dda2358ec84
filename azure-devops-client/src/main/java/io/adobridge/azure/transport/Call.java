package io.adobridge.azure.transport;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One request, apart from where it goes, who asks and how it is delivered. Immutable; each method gives a changed copy.
 *
 * @param method how
 * @param host which of the hosts
 * @param template the path below the organisation, such as {@code {project}/_apis/build/builds/{id}}; it is what failures and
 *        metrics name
 * @param variables the values of the template's variables in order, encoded when sent; a null one drops its segment
 * @param query in order, encoded when sent
 * @param body a record or collection to be written as JSON, or bytes to be sent as they are
 * @param contentType of the body
 * @param version of the API; null where an area has none (OData)
 * @param idempotent whether sending it twice does no more than sending it once
 */
public record Call(Method method, Host host, String template, List<@Nullable String> variables, List<Parameter> query,
        @Nullable Object body, String contentType, @Nullable ApiVersion version, boolean idempotent) {

    private static final String JSON = "application/json";
    private static final String JSON_PATCH = "application/json-patch+json";

    /** HTTP's methods, as far as Azure DevOps uses them. */
    public enum Method {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE,
        OPTIONS
    }

    /** A parameter of the query. */
    public record Parameter(String name, String value) {

        /** Those of a URL, or of a query alone; decoded. */
        static List<Parameter> allOf(String url) {
            return Arrays.stream(url.substring(url.indexOf('?') + 1).split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .map(pair -> pair.split("=", 2))
                    .map(pair -> new Parameter(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : ""))
                    .toList();
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    public Call {
        variables = Collections.unmodifiableList(new ArrayList<>(variables));
        query = List.copyOf(query);
    }

    public static Call get(Host host, String template, @Nullable Object... variables) {
        return of(Method.GET, host, template, variables);
    }

    public static Call post(Host host, String template, @Nullable Object... variables) {
        return of(Method.POST, host, template, variables);
    }

    public static Call put(Host host, String template, @Nullable Object... variables) {
        return of(Method.PUT, host, template, variables);
    }

    public static Call patch(Host host, String template, @Nullable Object... variables) {
        return of(Method.PATCH, host, template, variables);
    }

    public static Call delete(Host host, String template, @Nullable Object... variables) {
        return of(Method.DELETE, host, template, variables);
    }

    static Call of(Method method, Host host, String template, @Nullable Object... variables) {
        List<@Nullable String> texts = new ArrayList<>();
        for (Object variable : variables) {
            texts.add(variable == null ? null : variable.toString());
        }
        boolean idempotent = method != Method.POST && method != Method.PATCH;
        return new Call(method, host, template, texts, List.of(), null, JSON, ApiVersion.DEFAULT, idempotent);
    }

    /** Adds a parameter, or nothing when the value is null; a collection is written with commas. */
    public Call query(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        String text = value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value.toString();
        List<Parameter> more = new ArrayList<>(query);
        more.add(new Parameter(name, text));
        return new Call(method, host, template, variables, more, body, contentType, version, idempotent);
    }

    /** Replaces whatever value a parameter has. */
    Call replacingQuery(String name, String value) {
        return withoutQuery(name).query(name, value);
    }

    Call withoutQuery(String name) {
        List<Parameter> others = query.stream().filter(parameter -> !parameter.name().equalsIgnoreCase(name)).toList();
        return withQuery(others);
    }

    Call withQuery(List<Parameter> parameters) {
        return new Call(method, host, template, variables, parameters, body, contentType, version, idempotent);
    }

    /** A body in JSON. */
    public Call body(Object json) {
        return new Call(method, host, template, variables, query, json, JSON, version, idempotent);
    }

    /** A body as it is, such as the lines of a log. */
    public Call body(byte[] bytes, String type) {
        return new Call(method, host, template, variables, query, bytes, type, version, idempotent);
    }

    /** A body in JSON Patch (RFC 6902), as work items and build properties take it. */
    public Call jsonPatch(Object operations) {
        return new Call(method, host, template, variables, query, operations, JSON_PATCH, version, idempotent);
    }

    /**
     * The version that the records are made for: {@code 7.1}, {@code 7.1-preview} or {@code 7.1-preview.2}; 7.1 unless told.
     */
    public Call version(String text) {
        return withVersion(ApiVersion.of(text).atLeast(version == null ? "1.0" : version.atLeast()));
    }

    /** The oldest version that knows the call; older Servers are not asked. */
    public Call since(String oldest) {
        return withVersion((version == null ? ApiVersion.DEFAULT : version).atLeast(oldest));
    }

    /** No api-version at all, as with OData. */
    public Call unversioned() {
        return withVersion(null);
    }

    private Call withVersion(@Nullable ApiVersion other) {
        return new Call(method, host, template, variables, query, body, contentType, other, idempotent);
    }

    /** A POST that only reads, such as a query in a body. */
    public Call reads() {
        return new Call(method, host, template, variables, query, body, contentType, version, true);
    }

    /** The area for metrics: the first fixed segment after {@code _apis}, or {@code odata}. */
    public String area() {
        List<String> segments = Arrays.asList(template.split("/"));
        int apis = segments.indexOf("_apis");
        if (apis < 0) {
            return segments.contains("_odata") ? "odata" : "other";
        }
        return apis + 1 < segments.size() ? segments.get(apis + 1) : "_apis";
    }

    /** Method and path template. */
    @Override
    public String toString() {
        return method + " " + template;
    }
}
