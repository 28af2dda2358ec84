package io.adobridge.testbed.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.Sizes;
import io.adobridge.testbed.azure.front.Tape.Asked;
import io.adobridge.testbed.azure.limit.LimiterSettings;
import io.adobridge.testbed.load.Figuring;
import io.adobridge.testbed.process.ServiceProcess;

/** One size of organisation after the other: first ingestion, a day more, the same requests alone, the same rows by COPY. */
public final class IngestBench implements AutoCloseable {

    private static final String ORGANIZATION = "contoso";
    private static final String WARM_UP = "northwind";
    private static final Map<String, Sizes> SIZES = Map.of("S", Sizes.S, "M", Sizes.M, "L", Sizes.L);

    /** Those that would be due again before a large organisation is through. */
    private static final List<String> FREQUENT = List.of("projects", "repositories", "branches", "commits", "pushes",
            "changesets",
            "pull-requests", "pull-request-details", "pull-request-links", "definitions", "builds", "timelines", "coverage",
            "test-runs", "releases", "environments", "work-items", "work-item-links", "work-item-comments");

    private final Clock clock = Clock.systemUTC();
    private final Testbed testbed = Testbed.start();
    private final ServiceProcess connections;
    private final ServiceProcess ingestion;
    private final AtomicBoolean closed = new AtomicBoolean();

    private IngestBench() {
        connections = ServiceProcess.start("connection-service", configuration("connection-service",
                Map.of("adobridge.catalog.poll-every", "off", "adobridge.verification.look-every", "off")));
        ingestion = ServiceProcess.startForLoad("ingestion-service", configuration("ingestion-service", unhurried()));
    }

    private Map<String, String> unhurried() {
        Map<String, String> settings = new HashMap<>(
                Map.of("adobridge.connection-service.url", connections.baseUrl().toString()));
        FREQUENT.forEach(stream -> settings.put("ingestion.every." + stream, "6h"));
        return settings;
    }

    /** @param arguments sizes of organisations: S, M, L; M unless told otherwise */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        List<String> sizes = arguments.length == 0 ? List.of("M") : List.of(arguments);
        if (!SIZES.keySet().containsAll(sizes)) {
            System.err.println("deploy/local/ingest-bench: sizes are S, M and L");
            System.exit(2);
        }
        System.out.println(Report.HEAD);
        for (String size : sizes) {
            run(size);
        }
        System.exit(0);
    }

    private static void run(String size) {
        var bench = new IngestBench();
        Runtime.getRuntime().addShutdownHook(new Thread(bench::close, "stop-everything"));
        try {
            bench.warmUp();
            System.out.println(bench.measure(size, Objects.requireNonNull(SIZES.get(size))).rows());
        } catch (RuntimeException failure) {
            if (!bench.closed.get()) { // else it was broken off
                throw failure;
            }
        } finally {
            bench.close();
        }
    }

    /**
     * What a service that is in use has long behind it, and the simulator as well: else a just-in-time compiler is measured.
     */
    private void warmUp() {
        organization(WARM_UP, Sizes.S);
        try (Mirror mirror = mirror()) {
            Mirror.Course course = mirror.first(WARM_UP, testbed.azure().token(WARM_UP, "app_token"));
            System.err.printf("Warmed up for %d s%n", course.whole().toSeconds());
        }
    }

    private Report measure(String size, Sizes sizes) {
        organization(ORGANIZATION, sizes);
        try (Mirror mirror = mirror()) {
            return measure(size, sizes, mirror);
        }
    }

    private Report measure(String size, Sizes sizes, Mirror mirror) {
        String pat = testbed.azure().token(ORGANIZATION, "app_token");
        double worked = mirror.secondsOfPostgres();
        Duration processor = Figuring.cpu(ingestion);
        testbed.azure().journal().reset();
        testbed.azure().tape().start();
        Mirror.Course first = mirror.first(ORGANIZATION, pat);
        processor = Figuring.cpu(ingestion).minus(processor);
        List<Asked> asked = testbed.azure().tape().stop();
        long calls = testbed.azure().journal().calls();
        double writing = mirror.secondsOfPostgres() - worked;
        Spent whole = Spent.of(mirror.callsByStream(), asked);
        Spent day = day(sizes, mirror, whole);
        Duration fetching = new Refetching(testbed.azure().servicesRoot(), pat).of(asked);
        Copying.Copied copied = new Copying(testbed, mirror.id()).all();
        return new Report(size, whole, calls, day, first, fetching, copied, writing,
                processor, Memory.peakMegabytes(ingestion));
    }

    private Spent day(Sizes sizes, Mirror mirror, Spent before) {
        new Day(testbed.world(ORGANIZATION)).happens(sizes);
        testbed.azure().tape().start();
        mirror.increment();
        return Spent.of(before.until(mirror.callsByStream()), testbed.azure().tape().stop());
    }

    private void organization(String name, Sizes sizes) {
        testbed.azure().limiter(LimiterSettings.UNLIMITED);
        testbed.azure().organization(OrganizationSpec.named(name).withSizes(sizes)
                .withAnchor(clock.instant().minus(Duration.ofMinutes(1))));
    }

    private Mirror mirror() {
        return new Mirror(testbed, clock, connections.baseUrl(), ingestion.baseUrl());
    }

    private Map<String, String> configuration(String service, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(testbed.config(service));
        all.put("quarkus.otel.traces.sampler.arg", "0.0");
        all.putAll(more);
        return all;
    }

    /** Ends everything that was started; once. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            ingestion.stop();
            connections.stop();
            testbed.close();
        }
    }
}
