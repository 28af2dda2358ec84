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
import io.adobridge.testbed.process.ServiceProcess;

/** One size of organisation after the other: first ingestion, a day more, the same requests alone, the same rows by COPY. */
public final class IngestBench implements AutoCloseable {

    private static final String ORGANIZATION = "contoso";
    private static final Map<String, Sizes> SIZES = Map.of("S", Sizes.S, "M", Sizes.M, "L", Sizes.L);

    private final Clock clock = Clock.systemUTC();
    private final Testbed testbed = Testbed.start();
    private final ServiceProcess connections;
    private final ServiceProcess ingestion;
    private final AtomicBoolean closed = new AtomicBoolean();

    private IngestBench() {
        connections = ServiceProcess.start("connection-service", configuration("connection-service",
                Map.of("adobridge.catalog.poll-every", "off", "adobridge.verification.look-every", "off")));
        ingestion = ServiceProcess.startForLoad("ingestion-service", configuration("ingestion-service",
                Map.of("adobridge.connection-service.url", connections.baseUrl().toString())));
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
            System.out.println(bench.measure(size, Objects.requireNonNull(SIZES.get(size))).rows());
        } catch (RuntimeException failure) {
            if (!bench.closed.get()) { // else it was broken off
                throw failure;
            }
        } finally {
            bench.close();
        }
    }

    private Report measure(String size, Sizes sizes) {
        testbed.azure().limiter(LimiterSettings.UNLIMITED);
        testbed.azure().organization(OrganizationSpec.named(ORGANIZATION).withSizes(sizes)
                .withAnchor(clock.instant().minus(Duration.ofMinutes(1))));
        String pat = testbed.azure().token(ORGANIZATION, "app_token");
        var mirror = new Mirror(testbed, clock, connections.baseUrl(), ingestion.baseUrl());
        testbed.azure().tape().start();
        Mirror.Course first = mirror.first(ORGANIZATION, pat);
        List<Asked> asked = testbed.azure().tape().stop();
        long calls = testbed.azure().journal().calls();
        double writing = mirror.secondsOfPostgres();
        new Day(testbed.world(ORGANIZATION)).happens(sizes);
        Map<String, Long> before = mirror.callsByStream();
        mirror.increment();
        Spent day = new Spent(mirror.callsByStream()).since(before);
        Duration fetching = new Refetching(testbed.azure().servicesRoot(), pat).of(asked);
        Copying.Copied copied = new Copying(testbed).all();
        return new Report(size, new Spent(before), calls, day, first, fetching, copied, writing,
                Memory.peakMegabytes(ingestion));
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
