package io.adobridge.testbed.rolling;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.adobridge.testbed.process.Background;
import io.adobridge.testbed.process.ServiceProcess;
import io.vertx.core.Vertx;

/** The replicas of a service behind their balancer. */
final class Group implements AutoCloseable {

    private static final int REPLICAS = 2;

    private final String service;
    private final Supplier<Map<String, String>> configuration;
    private final Balancer balancer;
    private final List<ServiceProcess> replicas = new CopyOnWriteArrayList<>();

    Group(Vertx vertx, String service, Supplier<Map<String, String>> configuration) {
        this.service = service;
        this.configuration = configuration;
        this.balancer = new Balancer(vertx);
    }

    String service() {
        return service;
    }

    /** Where clients find whichever replica is ready. */
    URI url() {
        return balancer.url();
    }

    void start() {
        var starting = IntStream.range(0, REPLICAS).mapToObj(each -> Background.supply(this::startOne)).toList();
        starting.forEach(replica -> replicas.add(replica.join()));
    }

    /** Each replica goes after a new one is ready, as in a rolling update that leaves none unavailable. */
    void replaceAll() {
        for (ServiceProcess old : List.copyOf(replicas)) {
            replicas.add(startOne());
            old.stop();
            balancer.forget(old.baseUrl());
            replicas.remove(old);
        }
    }

    private ServiceProcess startOne() {
        ServiceProcess replica = ServiceProcess.start(service, configuration.get());
        balancer.add(replica.baseUrl());
        return replica;
    }

    @Override
    public void close() {
        replicas.stream().map(replica -> Background.run(replica::close)).toList().forEach(ended -> ended.join());
        balancer.close();
    }
}
