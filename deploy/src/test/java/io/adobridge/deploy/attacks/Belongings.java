package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static io.adobridge.deploy.running.Deployed.json;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.http.Await;

/**
 * One of everything that belongs to the group {@code platform}.
 *
 * @param mark is in the name of each
 * @param ids by the path of the list that it is in
 */
record Belongings(String mark, Map<String, String> ids) {

    static Belongings of(Deployed deployed) {
        String mark = "belongs-" + UUID.randomUUID();
        Map<String, String> ids = new LinkedHashMap<>();
        String connection = deployed.connection().toString();
        ids.put("/api/v1/connections", connection);
        ids.put("/api/v1/services", created(deployed, CONNECTIONS, "/api/v1/services", """
                {"name":"%s","owners":["platform"]}""".formatted(mark)));
        ids.put("/api/v1/notifications/webhooks", created(deployed, CONNECTIONS, "/api/v1/notifications/webhooks", """
                {"name":"%s","url":"http://localhost:9/hook","events":["connection.removed"],"owners":["platform"]}"""
                .formatted(mark)));
        String source = created(deployed, REPORTER, "/api/v1/sources", """
                {"name":"%s","kind":"generic","connectionId":"%s","secret":"known-to-the-tool-alone"}""".formatted(mark,
                connection));
        ids.put("/api/v1/sources", source);
        reports(deployed, ids, mark, source);
        return new Belongings(mark, ids);
    }

    private static void reports(Deployed deployed, Map<String, String> ids, String mark, String source) {
        JsonNode repository = deployed.person(CONNECTIONS)
                .get("/api/v1/connections/%s/repositories".formatted(ids.get("/api/v1/connections"))).require().at("/items/0");
        String place = "\"connectionId\":\"%s\",\"project\":\"%s\",\"repository\":\"%s\"".formatted(
                ids.get("/api/v1/connections"), repository.path("project").asText(), repository.path("name").asText());
        var unused = created(deployed, REPORTER, "/api/v1/sources/%s/mappings".formatted(source),
                "{\"projectKey\":\"%s\",%s}".formatted(mark, place));
        ids.put("/api/v1/gates", created(deployed, REPORTER, "/api/v1/gates", """
                {"source":"%s","name":"%s","projectKey":"%s",
                 "conditions":[{"measure":"size","operator":"greaterThan","threshold":"5"}]}""".formatted(source, mark, mark)));
        String gate = created(deployed, REPORTER, "/api/v1/quality-gates", """
                {"source":"%s","projectKey":"%s","commit":"%s","status":"failed","name":"%s"}""".formatted(source, mark,
                "7a60720e261505baf66bbc06f23098165092f7b7", mark));
        ids.put("/api/v1/quality-gates", gate);
        ids.put("/api/v1/deliveries", Await.until("a delivery", Duration.ofSeconds(20), Duration.ofMillis(200),
                () -> Optional.of(deployed.person(REPORTER).get("/api/v1/deliveries?report=" + gate).require()
                        .at("/items/0/id").asText()).filter(id -> !id.isEmpty())));
    }

    private static String created(Deployed deployed, String service, String path, String body) {
        return deployed.person(service).post(path, json(body)).require().findValue("id").asText();
    }

    /** The one that an operation is on; empty where nobody has such a thing. */
    Optional<String> of(Operation operation) {
        return list(operation).map(ids::get);
    }

    /** What may not be in an answer to a stranger. */
    List<String> signs() {
        return Stream.concat(Stream.of(mark), ids.values().stream()).toList();
    }

    private Optional<String> list(Operation operation) {
        return ids.keySet().stream().filter(list -> operation.path().startsWith(list + "/{")).findFirst();
    }
}
