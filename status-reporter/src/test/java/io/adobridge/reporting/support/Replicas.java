package io.adobridge.reporting.support;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

import io.adobridge.testbed.process.ServiceProcess;

/** Processes of the packaged service that share a database, of which one or the other may just have been killed. */
public final class Replicas implements AutoCloseable {

    private static final int COUNT = 2;

    private final Bridge bridge;
    private final String database;
    private final Map<String, String> settings;
    private final Random random;
    private final List<ServiceProcess> running = new CopyOnWriteArrayList<>();

    /** Starts two. */
    public Replicas(Bridge bridge, String database, Map<String, String> settings, Random random) {
        this.bridge = bridge;
        this.database = database;
        this.settings = settings;
        this.random = random;
        while (running.size() < COUNT) {
            running.add(bridge.reporter(database, settings));
        }
    }

    /** Where one of them listens, perhaps no longer. */
    public String url(int number) {
        return running.get(number % running.size()).baseUrl().toString();
    }

    /** Kills one at whatever instruction it is, and starts another. */
    public void killOne() {
        int victim = random.nextInt(COUNT);
        running.get(victim).kill();
        running.set(victim, bridge.reporter(database, settings));
    }

    @Override
    public void close() {
        running.forEach(ServiceProcess::close);
    }
}
