package io.adobridge.testbed.reports;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.reports.Places.Place;

/** Tools that report, each with a source and a connection of its own. */
final class Tools {

    private static final int COUNT = 10;

    private final Places places;
    private final String token;
    private final List<String> sources = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    Tools(Testbed testbed, URI connections, URI reporter, Places places) {
        this.places = places;
        this.token = testbed.issuer().token("tools", List.of("connections:read", "connections:write", "reports:read",
                "reports:write"), List.of("platform"));
        Api connecting = Api.at(connections).bearing(token);
        Api reporting = Api.at(reporter).bearing(token);
        IntStream.range(0, COUNT).forEach(tool -> sources.add(source(reporting, connection(connecting))));
    }

    String token() {
        return token;
    }

    private String connection(Api connections) {
        ObjectNode wish = object().put("name", "bench " + UUID.randomUUID());
        wish.putObject("host").put("kind", "services").put("organization", "contoso");
        wish.putObject("auth").put("kind", "pat").put("token", places.organizationToken());
        wish.putArray("owners").add("platform");
        wish.putArray("services").add("repos");
        return connections.post("/api/v1/connections?validate=false", wish).require().path("id").asText();
    }

    /** The service may not have heard of the connection yet. */
    private static String source(Api reporter, String connection) {
        ObjectNode wish = object().put("name", "tool-" + UUID.randomUUID()).put("kind", "generic").put("connectionId",
                connection);
        return Await.until("source", Duration.ofSeconds(30), Duration.ofMillis(100),
                () -> Optional.of(reporter.post("/api/v1/sources", wish)).filter(Api.Reply::well))
                .body().path("id").asText();
    }

    /** A report of a commit that was never reported on; it need not exist. */
    String anything() {
        int number = next.getAndIncrement();
        Place place = places.all().get(number % places.all().size());
        return report(number, place, "%040x".formatted(number + 1L));
    }

    /** A report of an existing commit, the first of its source as long as there are any left. */
    String somewhere() {
        int number = next.getAndIncrement();
        Place place = places.all().get(number / COUNT % places.all().size());
        return report(number, place, place.commit());
    }

    private String report(int number, Place place, String commit) {
        ObjectNode report = object().put("source", sources.get(number % COUNT)).put("project", place.project())
                .put("repository", place.repository()).put("commit", commit).put("status", "failed")
                .put("name", "strict").put("description", "report " + number)
                .put("link", "https://tool.example.com/reports/" + number);
        report.putArray("conditions").addObject().put("metric", "violations").put("operator", "greaterThan")
                .put("value", "4").put("threshold", "0").put("status", "failed");
        return report.toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
