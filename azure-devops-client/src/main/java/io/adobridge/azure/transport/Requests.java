package io.adobridge.azure.transport;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Secret;
import io.vertx.mutiny.core.buffer.Buffer;

/**
 * Turns calls into requests.
 *
 * @param site where they go
 * @param options with the headers that are sent besides; what we send ourselves they cannot change
 * @param product the value of the User-Agent header
 */
record Requests(Site site, ClientOptions options, String product) {

    Outgoing of(Call call, @Nullable String apiVersion, Secret authorization) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        options.headers().forEach((name, value) -> headers.put(name, value.reveal()));
        headers.put("Authorization", authorization.reveal());
        headers.put("Accept", "application/json");
        headers.put("User-Agent", product);
        headers.put("X-TFS-FedAuthRedirect", "Suppress");
        headers.remove("Host");
        headers.remove("Content-Length");
        headers.remove("Transfer-Encoding");
        Buffer body = body(call);
        if (body != null) {
            headers.put("Content-Type", call.contentType());
        }
        return new Outgoing(call.method(), site.address(call, apiVersion), new LinkedHashMap<>(headers), body);
    }

    private static @Nullable Buffer body(Call call) {
        Object body = call.body();
        if (body == null) {
            return null;
        }
        if (body instanceof byte[] bytes) {
            return Buffer.buffer(bytes);
        }
        try {
            return Buffer.buffer(Json.mapper().writeValueAsBytes(body));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
