package io.adobridge.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.AzureView.Status;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Eventually;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.testbed.process.ServiceProcess;

/** The packaged service while connection-service is away, through a restart of its own. */
class OutageIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Bridge bridge = Bridge.shared();
    private final String commit = bridge.azure().commits(1).get(0);

    @Test
    void takesInAndDeliversThroughTheConnectionsThatItKnewLast() {
        Reporter tool;
        try (ServiceProcess before = start()) {
            tool = Reporter.register(before.baseUrl().toString(), bridge.people(), bridge.connection());
            post(tool, "passed");
            Eventually.holds("the first gate is delivered", SOON, () -> statuses(tool).size() == 1);
        }

        bridge.withoutConnectionService(() -> {
            try (ServiceProcess after = start()) {
                Eventually.holds("the last known state is told", SOON,
                        () -> knowledge(after).startsWith("last known state of 2"));
                post(tool.at(after.baseUrl().toString()), "failed");
                Eventually.holds("the second gate is delivered", SOON, () -> statuses(tool).size() == 2);
                given().get(after.baseUrl() + "/q/health/ready").then().statusCode(200);
            }
        });

        assertThat(statuses(tool)).extracting(Status::state).containsExactly("succeeded", "failed");
    }

    private void post(Reporter tool, String status) {
        tool.post(AzureView.DEMO, status, "\"commit\":\"" + commit + "\"").statusCode(202);
    }

    private List<Status> statuses(Reporter tool) {
        return bridge.azure().commitStatuses(commit, tool.context());
    }

    private static String knowledge(ServiceProcess service) {
        return String.valueOf(given().get(service.baseUrl() + "/q/health/well").jsonPath()
                .getString("checks.find { it.name == 'connection-service' }.data.connections"));
    }

    private ServiceProcess start() {
        return bridge.reporter("outage", Map.of("adobridge.delivery.first-backoff", "200ms"));
    }
}
