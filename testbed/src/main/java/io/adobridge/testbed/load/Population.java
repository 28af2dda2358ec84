package io.adobridge.testbed.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.process.Background;

/** Registers connections as people do, some at a time, unverified. */
final class Population {

    private static final String ORGANIZATION = "contoso";
    private static final int SIDE_BY_SIDE = 8;

    private final Api api;
    private final Testbed testbed;

    Population(URI service, String token, Testbed testbed) {
        this.api = Api.at(service).bearing(token);
        this.testbed = testbed;
    }

    /** @return the ids */
    List<String> fill(int count) {
        testbed.azure().organization(OrganizationSpec.named(ORGANIZATION));
        String pat = testbed.azure().token(ORGANIZATION, "app_token");
        List<CompletableFuture<List<String>>> workers = IntStream.range(0, SIDE_BY_SIDE)
                .mapToObj(worker -> Background.supply(() -> IntStream.range(0, count)
                        .filter(number -> number % SIDE_BY_SIDE == worker)
                        .mapToObj(number -> register(number, pat)).toList()))
                .toList();
        List<String> ids = new ArrayList<>();
        workers.forEach(worker -> ids.addAll(worker.join()));
        return ids;
    }

    private String register(int number, String pat) {
        return api.post("/api/v1/connections?validate=false", wish(number, pat)).require().path("id").asText();
    }

    private static JsonNode wish(int number, String pat) {
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        wish.put("name", "Connection %04d".formatted(number)).put("description", "One of many");
        wish.putObject("host").put("kind", "services").put("organization", ORGANIZATION);
        wish.putObject("auth").put("kind", "pat").put("token", pat);
        wish.putArray("tags").add("load");
        wish.putArray("owners").add("platform");
        wish.putArray("services").add("repos").add("pipelines").add("boards");
        return wish;
    }
}
