package io.adobridge.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.AzureView.Status;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Eventually;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.process.Background;
import io.adobridge.testbed.process.ServiceProcess;

/**
 * Many reports are accepted while Azure DevOps throttles, fails and drops connections and the service is killed in the middle:
 * each is seen at its target once, in its last state, and nothing else is.
 */
class ChaosIT {

    private static final int TARGETS = 30;
    private static final int REPORTS_EACH = 10;
    private static final int KILLS = 3;
    private static final int SENDERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Bridge bridge = Bridge.shared();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Map<String, String> last = new ConcurrentHashMap<>();
    private volatile @Nullable ServiceProcess service;

    @AfterEach
    void end() {
        bridge.simulator().faults().clear();
        running().stop();
    }

    @Test
    void everyAcceptedReportIsSeenOnceInItsLastState() {
        service = start();
        Reporter registered = Reporter.register(url(), bridge.people(), bridge.connection());
        List<String> commits = bridge.azure().commits(TARGETS);
        makeTrouble();

        CompletableFuture<?>[] senders = IntStream.range(0, SENDERS)
                .mapToObj(sender -> Background.run(() -> sendAll(registered, commits, sender)))
                .toArray(CompletableFuture[]::new);
        killWhileTheySend();
        CompletableFuture.allOf(senders).join();
        awaitQuiet();
        bridge.simulator().faults().clear();

        assertThat(accepted).hasValue(TARGETS * REPORTS_EACH);
        commits.forEach(commit -> assertSeen(commit, bridge.azure().commitStatuses(commit, registered.context())));
    }

    private void makeTrouble() {
        bridge.simulator().faults().add(When.path("/statuses").probability(0.05, 1), new Effect.Drop(false));
        bridge.simulator().faults().add(When.path("/statuses").probability(0.05, 2), Effect.unavailable());
        bridge.simulator().faults().add(When.path("/statuses").probability(0.01, 3), Effect.throttled(Duration.ofSeconds(1)));
    }

    private void killWhileTheySend() {
        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = TARGETS * REPORTS_EACH * kill / (KILLS + 1);
            Eventually.holds(enough + " reports are accepted", PATIENCE, () -> accepted.get() >= enough);
            running().kill();
            service = start();
        }
    }

    /** The reports of a target are sent one after the other, so that it is clear which is the last. */
    private void sendAll(Reporter registered, List<String> commits, int sender) {
        for (int number = 1; number <= REPORTS_EACH; number++) {
            for (int target = sender; target < commits.size(); target += SENDERS) {
                sendUntilAccepted(registered, commits.get(target), number);
            }
        }
    }

    private void sendUntilAccepted(Reporter registered, String commit, int number) {
        String key = UUID.randomUUID().toString();
        while (!send(registered, commit, number, key)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        last.put(commit, description(number));
        accepted.incrementAndGet();
    }

    private boolean send(Reporter registered, String commit, int number, String key) {
        try {
            return bridge.people().owner().header("Idempotency-Key", key).body("""
                    {"source":"%s","projectKey":"demo-svc","commit":"%s","status":"%s","description":"%d"}"""
                    .formatted(registered.source(), commit, number % 2 == 0 ? "passed" : "failed", number))
                    .post(url() + "/api/v1/quality-gates").statusCode() == 202;
        } catch (Exception notThere) {
            return false;
        }
    }

    private void awaitQuiet() {
        Eventually.holds("nothing is pending", PATIENCE, () -> bridge.people().owner()
                .get(url() + "/api/v1/deliveries?state=pending").then().extract().<List<?>> path("items").isEmpty());
    }

    private void assertSeen(String commit, List<Status> statuses) {
        List<String> said = statuses.stream().map(Status::description).toList();
        assertThat(said).as("statuses on %s", commit).doesNotHaveDuplicates().endsWith(last.get(commit))
                .isSubsetOf(IntStream.rangeClosed(1, REPORTS_EACH).mapToObj(ChaosIT::description).toList())
                .isSortedAccordingTo((one, other) -> Integer.compare(number(one), number(other)));
    }

    private static String description(int number) {
        return (number % 2 == 0 ? "Quality gate passed. " : "Quality gate failed. ") + number;
    }

    private static int number(String description) {
        return Integer.parseInt(description.substring(description.lastIndexOf(' ') + 1));
    }

    private ServiceProcess running() {
        ServiceProcess process = service;
        if (process == null) {
            throw new IllegalStateException("Not started");
        }
        return process;
    }

    private String url() {
        return running().baseUrl().toString();
    }

    /** With a database of its own, a short lease and short pauses. */
    private ServiceProcess start() {
        return bridge.reporter("chaos", Map.of(
                "adobridge.delivery.lease", "5s",
                "adobridge.delivery.attempt-timeout", "4s",
                "adobridge.delivery.first-backoff", "200ms",
                "adobridge.delivery.longest-backoff", "2s"));
    }
}
