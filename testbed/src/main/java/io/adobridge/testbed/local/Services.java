package io.adobridge.testbed.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import io.adobridge.testbed.process.Background;
import io.adobridge.testbed.process.ServiceProcess;

/** The three services as processes: connection-service first, then the two that follow it, side by side. */
public record Services(ServiceProcess connection, ServiceProcess ingestion, ServiceProcess reporter)
        implements
            Closing.Part {

    /**
     * @param config what each service has to be told, by its name
     * @param ports in the order of the components
     */
    public static Services start(Function<String, Map<String, String>> config, List<Integer> ports) {
        ServiceProcess connection = start("connection-service", config, ports.get(0), Map.of());
        Map<String, String> known = addressOf("connection-service", connection.baseUrl());
        int ingestionPort = ports.get(1) == 0 ? freePort() : ports.get(1);
        Map<String, String> both = new HashMap<>(known);
        both.putAll(addressOf("ingestion-service", URI.create("http://localhost:" + ingestionPort)));
        var ingestion = Background.supply(() -> start("ingestion-service", config, ingestionPort, known));
        var reporter = Background.supply(() -> start("status-reporter", config, ports.get(2), both));
        try {
            return new Services(connection, ingestion.join(), reporter.join());
        } catch (CompletionException failure) {
            connection.stop();
            stopWhenStarted(ingestion);
            stopWhenStarted(reporter);
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** status-reporter is told where ingestion-service will be while both start. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stopWhenStarted(CompletableFuture<ServiceProcess> starting) {
        boolean unused = starting.handle((process, failure) -> {
            if (process != null) {
                process.stop();
            }
            return true;
        }).join();
    }

    public List<ServiceProcess> all() {
        return List.of(connection, ingestion, reporter);
    }

    private static ServiceProcess start(String service, Function<String, Map<String, String>> config, int port,
            Map<String, String> known) {
        Map<String, String> all = new HashMap<>(config.apply(service));
        all.putAll(known);
        all.put("quarkus.http.port", Integer.toString(port));
        return ServiceProcess.start(service, all);
    }

    private static Map<String, String> addressOf(String service, URI address) {
        return Map.of("adobridge." + service + ".url", address.toString());
    }

    @Override
    public void close() {
        all().parallelStream().forEach(ServiceProcess::stop);
    }
}
