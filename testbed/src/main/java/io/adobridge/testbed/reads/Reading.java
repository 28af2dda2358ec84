package io.adobridge.testbed.reads;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.load.Figuring;
import io.adobridge.testbed.load.Hammer;
import io.adobridge.testbed.load.Hammer.Figures;
import io.adobridge.testbed.load.PgBench;
import io.adobridge.testbed.process.ServiceProcess;
import io.vertx.core.Vertx;

/** Everything that is read of the service, and what is printed about it. */
final class Reading {

    private static final int IN_FLIGHT = 200;
    /** As many as the service's own pool. */
    private static final int CLIENTS = 20;

    private final Testbed testbed;
    private final ServiceProcess service;
    private final Mirrored mirrored;
    private final Map<String, String> values;
    private final String token;
    /** While everything was still warming up. */
    private long errors;

    Reading(Testbed testbed, ServiceProcess service, Mirrored mirrored) {
        this.testbed = testbed;
        this.service = service;
        this.mirrored = mirrored;
        this.values = mirrored.values();
        this.token = testbed.issuer().token("reader", List.of("ingestion:read"), List.of("platform"));
    }

    /** @return whether every request was answered */
    boolean lists(Duration length) {
        Api api = Api.at(service.baseUrl()).bearing(token);
        awaitConnection(api);
        List<Listing> lists = Stream.of("work-items", "builds", "commits")
                .map(name -> Listing.of(name, values, api, mirrored)).toList();
        List<Figures> figures = struck(lists, length);
        var bench = new PgBench(testbed.postgres().database("ingestion"), CLIENTS, length.dividedBy(2));
        Figuring.show(service, figures,
                lists.stream().map(list -> list.paths().size() * bench.repeat(list.script(), list.values())).toList());
        return errors + figures.stream().mapToLong(Figures::errors).sum() == 0;
    }

    /** @return whether every row came, and none was read that nobody took */
    boolean export() {
        URI commits = URI.create(service.baseUrl() + "/api/v1/connections/" + values.get("connection") + "/commits");
        var export = new Exported(commits, token, new Held(service), mirrored);
        boolean whole = export.read();
        System.err.printf("COPY of the same rows: %d s%n", mirrored.copyingCommits().toSeconds());
        return whole;
    }

    private List<Figures> struck(List<Listing> lists, Duration length) {
        Vertx vertx = Vertx.vertx();
        try {
            var hammer = new Hammer(vertx, service.baseUrl(), token);
            errors = hammer.strike("warm-up", () -> Listing.any(lists).get(), IN_FLIGHT, length).errors();
            return lists.stream().map(list -> hammer.strike(list.name() + ", 50 a page", list, IN_FLIGHT, length)).toList();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private void awaitConnection(Api api) {
        Reply seen = Await.until("connection", Duration.ofSeconds(30), Duration.ofMillis(100),
                () -> Optional.of(api.get("/api/v1/connections/" + values.get("connection") + "/sync")).filter(Reply::well));
        assert seen.well();
    }
}
