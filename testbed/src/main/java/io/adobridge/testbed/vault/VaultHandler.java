package io.adobridge.testbed.vault;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.vault.Request.Operation;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Vault's HTTP: {@code /v1/…}, the token in a header, JSON in and out. */
final class VaultHandler implements Handler<HttpServerRequest> {

    /** A request with the token that came with it. */
    record Exchange(String method, Request request, @Nullable String tokenId) {
    }

    private final Function<Exchange, Answer> core;

    VaultHandler(Function<Exchange, Answer> core) {
        this.core = core;
    }

    @Override
    public void handle(HttpServerRequest http) {
        http.bodyHandler(body -> send(http, answer(http, body)));
    }

    private Answer answer(HttpServerRequest http, Buffer body) {
        if (!http.path().startsWith("/v1/")) {
            return new Answer(404, null);
        }
        try {
            return core.apply(new Exchange(http.method().name(), request(http, body), tokenId(http)));
        } catch (Refusal refusal) {
            return refusal.toAnswer();
        }
    }

    private static Request request(HttpServerRequest http, Buffer body) {
        Map<String, String> query = new HashMap<>();
        http.params().forEach(query::put);
        String path = URLDecoder.decode(http.path().substring("/v1/".length()).replace("+", "%2B"),
                StandardCharsets.UTF_8);
        Operation operation = operation(http, query);
        // what is listed is a folder, and policies speak of it with a slash
        String folder = operation == Operation.LIST && !path.endsWith("/") ? path + "/" : path;
        return new Request(operation, folder, json(body), query, null);
    }

    private static Operation operation(HttpServerRequest http, Map<String, String> query) {
        return switch (http.method().name()) {
            case "GET", "HEAD" ->
                Set.of("true", "1").contains(query.getOrDefault("list", "")) ? Operation.LIST : Operation.READ;
            case "LIST" -> Operation.LIST;
            case "PUT", "POST" -> Operation.WRITE;
            case "DELETE" -> Operation.DELETE;
            default -> throw Refusal.unsupportedOperation();
        };
    }

    private static ObjectNode json(Buffer body) {
        if (body.length() == 0) {
            return Json.object();
        }
        try {
            JsonNode json = Json.MAPPER.readTree(body.getBytes());
            return json instanceof ObjectNode object ? object : Json.object();
        } catch (IOException e) {
            throw Refusal.of(400, "failed to parse JSON input: " + e.getMessage());
        }
    }

    private static @Nullable String tokenId(HttpServerRequest http) {
        String token = http.getHeader("X-Vault-Token");
        String authorization = http.getHeader("Authorization");
        return token == null && authorization != null && authorization.startsWith("Bearer ")
                ? authorization.substring("Bearer ".length())
                : token;
    }

    private static void send(HttpServerRequest http, Answer answer) {
        // a real server names the type of an empty body too, and clients look at it
        var response = http.response().setStatusCode(answer.status())
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", "application/json");
        ObjectNode body = answer.body();
        response.end(body == null ? "" : body + "\n");
    }
}
