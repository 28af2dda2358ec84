package io.adobridge.ingestion;

import java.time.Duration;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service without its schedules: nothing happens but what a test asks for. One cadence is the operator's. */
public class Quiet implements QuarkusTestProfile {

    /** How often builds would be looked at, which differs from what is built in. */
    public static final Duration BUILDS_EVERY = Duration.ofMinutes(50);

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.scheduler.enabled", "false", "ingestion.every.builds", BUILDS_EVERY.toString());
    }
}
