package io.adobridge.testbed.azure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** Calls a simulator as any program would: no redirects followed, one header at a time. */
public final class SimulatorClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;

    public SimulatorClient(URI root) {
        this.root = root;
    }

    public static String basic(String token) {
        return "Basic " + Base64.getEncoder().encodeToString((":" + token).getBytes(UTF_8));
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GET with a token; headers are name, value, name, value. */
    @CanIgnoreReturnValue
    public HttpResponse<String> get(String path, String token, String... headers) {
        return send("GET", path, "", append(headers, "Authorization", basic(token)));
    }

    @CanIgnoreReturnValue
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        try {
            var request = HttpRequest.newBuilder(root.resolve(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
            if (headers.length > 0)
                request.headers(headers);
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] append(String[] headers, String name, String value) {
        String[] more = new String[headers.length + 2];
        System.arraycopy(headers, 0, more, 0, headers.length);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }
}
