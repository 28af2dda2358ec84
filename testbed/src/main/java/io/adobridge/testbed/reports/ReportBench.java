package io.adobridge.testbed.reports;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.Sizes;
import io.adobridge.testbed.azure.limit.LimiterSettings;
import io.adobridge.testbed.load.Figuring;
import io.adobridge.testbed.load.PgBench;
import io.adobridge.testbed.postgres.Database;
import io.adobridge.testbed.process.ServiceProcess;
import io.adobridge.testbed.reports.Volley.Outcome;
import io.vertx.core.Vertx;

/**
 * What {@code deploy/local/report-bench} starts: 100,000 reports are accepted as fast as they are, then reports are offered
 * at a rate and posted. Ends with 1 if one was refused or never posted.
 */
public final class ReportBench implements AutoCloseable {

    private static final String ORGANIZATION = "contoso";
    private static final int REPORTS = 100_000;
    private static final int IN_FLIGHT = 100;
    /** As many as the service's own pool. */
    private static final int CLIENTS = 20;

    private final Testbed testbed = Testbed.start();
    private final Vertx vertx = Vertx.vertx();
    private final ServiceProcess connections = ServiceProcess.startForLoad("connection-service",
            configuration("connection-service", Map.of("adobridge.catalog.poll-every", "off",
                    "adobridge.verification.look-every", "off")));
    private final AtomicBoolean closed = new AtomicBoolean();

    private ReportBench() {
    }

    /** @param arguments reports offered in a second, 1,000 unless told otherwise; for how many seconds, 60 */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        int rate = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        Duration length = Duration.ofSeconds(arguments.length < 2 ? 60 : Integer.parseInt(arguments[1]));
        boolean well = false;
        var bench = new ReportBench();
        Runtime.getRuntime().addShutdownHook(new Thread(bench::close, "stop-everything"));
        try {
            well = bench.measure(rate, length);
        } catch (RuntimeException failure) {
            if (!bench.closed.get()) { // else it was broken off
                failure.printStackTrace();
            }
        }
        System.exit(well ? 0 : 1);
    }

    private boolean measure(int rate, Duration length) {
        testbed.azure().limiter(LimiterSettings.UNLIMITED);
        testbed.azure().organization(OrganizationSpec.named(ORGANIZATION).withSizes(Sizes.M)
                .withAnchor(Clock.systemUTC().instant().minus(Duration.ofMinutes(1))));
        var places = Places.of(testbed.azure().url(ORGANIZATION), testbed.azure().token(ORGANIZATION, "app_token"));
        System.out.printf("| what | figure | aim |%n|---|---|---|%n");
        boolean accepted = acceptance(places);
        boolean posted = posting(places, rate, length);
        return accepted && posted;
    }

    private boolean acceptance(Places places) {
        Database database = testbed.postgres().database("accepting");
        try (ServiceProcess service = reporter(database, Map.of("adobridge.delivery.poll-interval", "off"))) {
            var tools = new Tools(testbed, connections.baseUrl(), service.baseUrl(), places);
            var volley = new Volley(vertx, service.baseUrl(), tools.token());
            Outcome warm = volley.fire(REPORTS / 10, IN_FLIGHT, tools::anything);
            long before = Figuring.residentMegabytes(service);
            Outcome fired = volley.fire(REPORTS, IN_FLIGHT, tools::anything);
            long after = Figuring.residentMegabytes(service);
            double bare = new PgBench(database, CLIENTS, Duration.ofSeconds(20)).run("/reports/accept.sql", Map.of());
            System.err.printf("accepted: %.0f/s, pgbench %.0f/s%n", fired.perSecond(), bare);
            row("accepted reports per second, to the same statements by pgbench", "%.2f".formatted(fired.perSecond() / bare),
                    "0.33");
            row("until accepted, median and p99", "%.0f ms, %.0f ms".formatted(fired.medianMillis(), fired.p99Millis()), "");
            row("resident memory after 10,000 and 110,000 reports", "%d MB, %d MB".formatted(before, after), "flat");
            return warm.refused() + fired.refused() == 0;
        }
    }

    private boolean posting(Places places, int rate, Duration length) {
        Database database = testbed.postgres().database("posting");
        try (ServiceProcess service = reporter(database, Map.of())) {
            var tools = new Tools(testbed, connections.baseUrl(), service.baseUrl(), places);
            var volley = new Volley(vertx, service.baseUrl(), tools.token());
            Outcome warm = volley.fire(2_000, 10, tools::somewhere);
            var posted = new Posted(testbed.postgres(), database.name());
            posted.awaitAll();
            long from = posted.count();
            Outcome offered = volley.offer(rate, length, tools::somewhere);
            posted.awaitAll();
            System.err.printf("offered %d/s, accepted %.0f/s; %d posted%n", rate, offered.perSecond(), posted.count() - from);
            row("accepted per second of %,d offered".formatted(rate), "%,.0f".formatted(offered.perSecond()), "");
            row("from accepted to posted, median and p99", posted.percentiles(from), "");
            row("given up", String.valueOf(posted.wrong()), "0");
            row("resident memory then", Figuring.residentMegabytes(service) + " MB", "");
            return warm.refused() + offered.refused() + posted.wrong() == 0;
        }
    }

    private static void row(String what, String figure, String aim) {
        System.out.printf("| %s | %s | %s |%n", what, figure, aim);
    }

    private ServiceProcess reporter(Database database, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("adobridge.connection-service.url", connections.baseUrl().toString());
        settings.put("adobridge.events.poll-interval", "off");
        settings.put("quarkus.datasource.username", database.name());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        return ServiceProcess.startForLoad("status-reporter", configuration("status-reporter", settings));
    }

    private Map<String, String> configuration(String service, Map<String, String> more) {
        Map<String, String> untraced = Map.of("quarkus.otel.traces.sampler.arg", "0.0");
        return Figuring.with(Figuring.with(testbed.config(service), untraced), more);
    }

    /** Ends everything that was started; once. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            connections.stop();
            testbed.close();
        }
    }
}
