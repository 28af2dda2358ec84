package io.adobridge.ingestion.whole;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service as it runs, in a hurry where it would only wait; streams look for news when they are asked to. */
public class Lively implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("ingestion.poll-interval", "200ms"),
                Map.entry("ingestion.removal-interval", "1s"),
                Map.entry("ingestion.heartbeat", "1s"),
                Map.entry("ingestion.lease", "5s"),
                Map.entry("ingestion.every.projects", "1h"),
                Map.entry("ingestion.every.repositories", "1h"),
                Map.entry("ingestion.every.commits", "1h"),
                Map.entry("ingestion.every.branches", "1h"),
                Map.entry("ingestion.every.pushes", "1h"),
                Map.entry("ingestion.every.changesets", "1h"),
                Map.entry("ingestion.every.pull-requests", "1h"),
                Map.entry("ingestion.every.pull-request-details", "1h"),
                Map.entry("ingestion.every.pull-request-links", "1h"),
                Map.entry("ingestion.every.definitions", "1h"),
                Map.entry("ingestion.every.builds", "1h"),
                Map.entry("ingestion.every.timelines", "1h"),
                Map.entry("ingestion.every.coverage", "1h"),
                Map.entry("ingestion.every.test-runs", "1h"),
                Map.entry("ingestion.every.releases", "1h"),
                Map.entry("ingestion.every.environments", "1h"),
                Map.entry("ingestion.every.work-items", "1h"),
                Map.entry("ingestion.every.work-item-links", "1h"),
                Map.entry("ingestion.every.work-item-comments", "1h"),
                Map.entry("adobridge.connection-service.poll-interval", "1s"));
    }
}
