package io.adobridge.testbed.reads;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.Sizes;
import io.adobridge.testbed.azure.limit.LimiterSettings;
import io.adobridge.testbed.bench.Mirror;
import io.adobridge.testbed.load.Figuring;
import io.adobridge.testbed.process.ServiceProcess;

/**
 * What {@code deploy/local/read-bench} starts: the S organisation is ingested, multiplied in the database, and read by 200 at
 * once and by one who wants it all. Ends with 1 if anything of that failed.
 */
public final class ReadBench implements AutoCloseable {

    private static final String ORGANIZATION = "contoso";
    /** Follows connections and does nothing else: what is read stays as it was filled. */
    private static final Map<String, String> READING_ONLY = Map.of("ingestion.poll-interval", "24h",
            "ingestion.removal-interval", "24h", "ingestion.heartbeat", "24h");

    private final Testbed testbed = Testbed.start();
    private final ServiceProcess connections = ServiceProcess.start("connection-service",
            configuration("connection-service",
                    Map.of("adobridge.catalog.poll-every", "off", "adobridge.verification.look-every", "off")));
    private final AtomicBoolean closed = new AtomicBoolean();

    private ReadBench() {
    }

    /** @param arguments seconds for each list, 60 unless told otherwise */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Duration length = Duration.ofSeconds(arguments.length == 0 ? 60 : Integer.parseInt(arguments[0]));
        boolean well = false;
        var bench = new ReadBench();
        Runtime.getRuntime().addShutdownHook(new Thread(bench::close, "stop-everything"));
        try {
            well = bench.measure(length);
        } catch (RuntimeException failure) {
            if (!bench.closed.get()) { // else it was broken off
                failure.printStackTrace();
            }
        }
        System.exit(well ? 0 : 1);
    }

    private boolean measure(Duration length) {
        ingest();
        var mirrored = new Mirrored(testbed);
        mirrored.multiply();
        try (ServiceProcess service = ingestionService(READING_ONLY)) {
            var reading = new Reading(testbed, service, mirrored);
            boolean listed = reading.lists(length);
            boolean exported = reading.export();
            return listed && exported;
        }
    }

    private void ingest() {
        testbed.azure().limiter(LimiterSettings.UNLIMITED);
        testbed.azure().organization(OrganizationSpec.named(ORGANIZATION).withSizes(Sizes.S)
                .withAnchor(Clock.systemUTC().instant().minus(Duration.ofMinutes(1))));
        String pat = testbed.azure().token(ORGANIZATION, "app_token");
        try (ServiceProcess service = ingestionService(Map.of());
                Mirror mirror = new Mirror(testbed, Clock.systemUTC(), connections.baseUrl(), service.baseUrl())) {
            Mirror.Course course = mirror.first(ORGANIZATION, pat);
            System.err.printf("Ingested after %d s%n", course.whole().toSeconds());
        }
    }

    private ServiceProcess ingestionService(Map<String, String> more) {
        return ServiceProcess.startForLoad("ingestion-service", configuration("ingestion-service",
                Figuring.with(Map.of("adobridge.connection-service.url", connections.baseUrl().toString()), more)));
    }

    private Map<String, String> configuration(String service, Map<String, String> more) {
        Map<String, String> untraced = Map.of("quarkus.otel.traces.sampler.arg", "0.0");
        return Figuring.with(Figuring.with(testbed.config(service), untraced), more);
    }

    /** Ends everything that was started; once. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            connections.stop();
            testbed.close();
        }
    }
}
