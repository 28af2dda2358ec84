package io.adobridge.testbed.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A JSON API as somebody outside sees it: blocking, one request at a time, no retries.
 *
 * @param base the address that paths are appended to, without a slash at its end
 * @param headers sent with every request
 * @param witness sees every answer
 */
public record Api(URI base, Map<String, String> headers, Consumer<Reply> witness) {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static Api at(URI base) {
        return new Api(base, Map.of(), reply -> {
        });
    }

    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, more, witness);
    }

    public Api bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Api witnessedBy(Consumer<Reply> other) {
        return new Api(base, headers, other);
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    public Reply post(String path, JsonNode body) {
        return send("POST", path, body);
    }

    /**
     * @param body sent as JSON; null for none
     * @throws Unreachable if there is no answer
     */
    public Reply send(String method, String path, @Nullable JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        Reply reply = exchange(request.build());
        witness.accept(reply);
        return reply;
    }

    private static Reply exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Reply(request.method() + " " + request.uri(), response.statusCode(), response.body());
        } catch (IOException e) {
            throw new Unreachable(request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(request.uri(), e);
        }
    }

    /**
     * @param request the request line, for messages
     * @param text the body as it came
     */
    public record Reply(String request, int status, String text) {

        public boolean well() {
            return status >= 200 && status < 300;
        }

        /** The body as JSON; a missing node where it is empty or something else. */
        public JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (IOException notJson) {
                return JSON.missingNode();
            }
        }

        /**
         * The body of an answer that has to be a success.
         *
         * @throws IllegalStateException with status and body if it is not
         */
        public JsonNode require() {
            if (!well()) {
                throw new IllegalStateException("%s answered %d: %s".formatted(request, status, text));
            }
            return body();
        }
    }

    /** Nothing answered there. */
    public static final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreachable(URI target, Exception cause) {
            super("%s cannot be reached: %s".formatted(target, cause), cause);
        }
    }
}
