package io.adobridge.testbed.azure.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;

/** What the consumer {@code webHooks} sends for the action {@code httpRequest}. */
final class HookRequest {
    private HookRequest() {
    }

    /** @throws IllegalArgumentException where the inputs name no address */
    static HttpRequest of(JsonNode inputs, String body, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(inputs.path("url").asText())).timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "VSServices/16 (service hooks)")
                .POST(BodyPublishers.ofString(body));
        if (inputs.hasNonNull("basicAuthPassword") || inputs.hasNonNull("basicAuthUsername")) {
            String pair = inputs.path("basicAuthUsername").asText("") + ":" + inputs.path("basicAuthPassword").asText("");
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        }
        for (String line : inputs.path("httpHeaders").asText("").split("[\\r\\n]+", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0)
                request.header(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return request.build();
    }
}
