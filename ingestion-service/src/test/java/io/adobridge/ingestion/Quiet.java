package io.adobridge.ingestion;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service without its schedules: nothing happens but what a test asks for. */
public class Quiet implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.scheduler.enabled", "false");
    }
}
