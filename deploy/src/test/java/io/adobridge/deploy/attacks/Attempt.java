package io.adobridge.deploy.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.deploy.running.Deployed;

/** One request with whatever header, as often as the attacker likes. */
record Attempt(HttpRequest request) {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Attempt get(URI base, String path) {
        return of("GET", base, path);
    }

    static Attempt of(String method, URI base, String path) {
        return new Attempt(HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(60)).build());
    }

    static Attempt of(String method, URI base, String path, String mediaType, JsonNode body) {
        return new Attempt(HttpRequest.newBuilder(of(method, base, path).request, (name, value) -> true)
                .method(method, BodyPublishers.ofString(body.toString())).build()).header("Content-Type", mediaType);
    }

    /** Of what every reader of the connection may read. */
    static Attempt read(Deployed deployed, String service, URI replica) {
        return get(replica, switch (service) {
            case Deployed.CONNECTIONS -> "/api/v1/connections";
            case Deployed.INGESTION -> "/api/v1/connections/%s/sync".formatted(deployed.connection());
            default -> "/api/v1/sources";
        });
    }

    Attempt bearing(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** With one more header. */
    Attempt header(String name, String value) {
        return new Attempt(HttpRequest.newBuilder(request, (known, values) -> true).header(name, value).build());
    }

    /** With one more parameter of the query, the only one. */
    Attempt query(String name, String value) {
        return new Attempt(HttpRequest.newBuilder(request, (known, values) -> true)
                .uri(URI.create(request.uri() + "?" + name + "=" + value)).build());
    }

    Answer sent() {
        try {
            return Answer.of(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came back.
     *
     * @param headers their names and values, without those that are different each time
     */
    record Answer(int status, String headers, String text) {

        private static Answer of(HttpResponse<String> response) {
            var headers = new TreeMap<>(response.headers().map());
            headers.keySet().removeAll(List.of("date", "content-length"));
            return new Answer(response.statusCode(), headers.toString(), response.body());
        }

        /** The problem's name; empty where the answer is no problem document. */
        String problem() {
            return headers.contains("application/problem+json") ? body().path("type").asText().replaceFirst(".*/", "") : "";
        }

        /** Status and problem, for comparison. */
        String summary() {
            return (status + " " + problem()).strip();
        }

        JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
