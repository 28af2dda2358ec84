package io.adobridge.testbed.vault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** Vault's HTTP API with nothing in between. */
final class VaultTestClient {

    record Reply(int status, JsonNode body) {

        JsonNode data() {
            return body.path("data");
        }

        String errors() {
            return body.path("errors").toString();
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String token;

    VaultTestClient(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    VaultTestClient as(String otherToken) {
        return new VaultTestClient(address, otherToken);
    }

    @CanIgnoreReturnValue
    Reply get(String path) {
        return send("GET", path, "");
    }

    @CanIgnoreReturnValue
    Reply post(String path, String body) {
        return send("POST", path, body);
    }

    @CanIgnoreReturnValue
    Reply send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/v1/" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("X-Vault-Token", token);
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), Json.MAPPER.readTree(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
