package io.adobridge.testbed.azure.replay;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.Links;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpMethod;

/**
 * One recorded call and its answer.
 *
 * @param prefix of the URL, up to the organisation and without a slash, as it also stands in bodies
 * @param path raw, behind the organisation, in lower case
 * @param query decoded, sorted and without the API version
 */
record Exchange(HttpMethod method, String host, String prefix, String path, String query, int status, String contentType,
        Map<String, String> headers, String body) {
    private static final String OLD_DOMAIN = ".visualstudio.com";

    /** Reads one; empty where its URL names no organisation that could be simulated. */
    static Optional<Exchange> parse(JsonNode recorded) {
        URI url = URI.create(recorded.get("url").asText().replace(" ", "%20"));
        String authority = url.getHost();
        String path = url.getRawPath();
        if (authority.endsWith(OLD_DOMAIN))
            return Optional.of(parse(recorded, host(authority), "https://" + authority, path, url));
        int end = path.indexOf('/', 1);
        if (!authority.endsWith(Hosts.CORE) || end < 0)
            return Optional.empty();
        return Optional
                .of(parse(recorded, authority, "https://" + authority + path.substring(0, end), path.substring(end), url));
    }

    private static Exchange parse(JsonNode recorded, String host, String prefix, String path, URI url) {
        Map<String, String> headers = new LinkedHashMap<>();
        recorded.path("headers").fields().forEachRemaining(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT),
                header.getValue().isArray() ? header.getValue().get(0).asText() : header.getValue().asText()));
        String type = headers.remove("content-type");
        JsonNode body = recorded.path("body");
        return new Exchange(HttpMethod.valueOf(recorded.get("method").asText()), host, prefix, path.toLowerCase(Locale.ROOT),
                canonical(url.getRawQuery()),
                recorded.get("status").asInt(), type == null ? "" : type.replaceAll("; *api-version=.*", ""), headers,
                body.isTextual() ? body.asText() : body.isNull() || body.isMissingNode() ? "" : body.toString());
    }

    private static String host(String authority) {
        if (authority.endsWith(".vssps" + OLD_DOMAIN))
            return Hosts.GRAPH;
        return authority.endsWith(".vsrm" + OLD_DOMAIN) ? Hosts.RELEASE : Hosts.CORE;
    }

    private static String canonical(@Nullable String rawQuery) {
        return canonical(new QueryStringDecoder("?" + (rawQuery == null ? "" : rawQuery)).parameters().entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> Map.entry(parameter.getKey(), value))));
    }

    /** A decoded query, sorted and without the API version, so that equal ones are equal strings. */
    static String canonical(Stream<Map.Entry<String, String>> query) {
        return query.filter(parameter -> !parameter.getKey().equalsIgnoreCase("api-version"))
                .map(parameter -> parameter.getKey().toLowerCase(Locale.ROOT) + "=" + parameter.getValue())
                .sorted().collect(Collectors.joining("&"));
    }

    /** The body with the addresses of the simulator. */
    String body(Links links) {
        return body.replace(prefix, links.base(host));
    }
}
