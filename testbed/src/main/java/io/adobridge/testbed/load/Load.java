package io.adobridge.testbed.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.load.Hammer.Figures;
import io.adobridge.testbed.process.ServiceProcess;
import io.vertx.core.Vertx;

/**
 * What {@code deploy/local/load} starts: 1,000 connections; their list and single ones asked for by 200 at once; the same
 * statements by pgbench; 20 followers while something changes each second. Ends with 1 if any request failed.
 */
public final class Load {

    private static final int CONNECTIONS = 1_000;
    private static final int IN_FLIGHT = 200;
    private static final List<String> OWNERS = List.of("platform");
    /** As many as the service's own pool. */
    private static final int CLIENTS = 20;

    private final Testbed testbed;
    private final ServiceProcess service;
    private final Duration length;
    private final Vertx vertx;

    private Load(Testbed testbed, ServiceProcess service, Duration length, Vertx vertx) {
        this.testbed = testbed;
        this.service = service;
        this.length = length;
        this.vertx = vertx;
    }

    /** @param arguments seconds of each part, 60 unless told otherwise */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Duration length = Duration.ofSeconds(arguments.length == 0 ? 60 : Integer.parseInt(arguments[0]));
        Map<String, String> untraced = Map.of("quarkus.otel.traces.sampler.arg", "0.0");
        Vertx vertx = Vertx.vertx();
        boolean well;
        try (Testbed testbed = Testbed.start();
                ServiceProcess service = ServiceProcess.startForLoad("connection-service",
                        Figuring.with(testbed.config("connection-service"), untraced))) {
            well = new Load(testbed, service, length, vertx).run();
        }
        System.exit(well ? 0 : 1);
    }

    private boolean run() {
        String member = testbed.issuer().token("load", List.of("connections:read", "connections:write"), OWNERS);
        List<String> ids = new Population(service.baseUrl(), member, testbed).fill(CONNECTIONS);
        var hammer = new Hammer(vertx, service.baseUrl(), member);
        Figures warm = hammer.strike("warm-up", Requests.both(ids), IN_FLIGHT, length.dividedBy(3));
        Figures list = hammer.strike("list, 50 a page", Requests.list(), IN_FLIGHT, length);
        Figures get = hammer.strike("get", Requests.get(ids), IN_FLIGHT, length);
        var bench = new PgBench(testbed.postgres().database("connection"), CLIENTS, length.dividedBy(2));
        Figuring.show(service, List.of(list, get),
                List.of(bench.run("/load/list.sql", Map.of()), bench.run("/load/get.sql", Map.of())));
        Following following = new Following(vertx, service, testbed);
        boolean followed = following.during(length, ids);
        return followed && warm.errors() + list.errors() + get.errors() == 0;
    }
}
