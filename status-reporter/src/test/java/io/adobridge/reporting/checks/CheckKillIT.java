package io.adobridge.reporting.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Eventually;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.testbed.process.ServiceProcess;

/** The packaged service is killed after it has acknowledged checks: another process calls their results back, once each. */
class CheckKillIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CHECKS = 5;

    private final Bridge bridge = Bridge.shared();
    private final String commit = bridge.azure().commits(1).get(0);

    @Test
    void whatWasAcknowledgedIsCalledBackOnceByAnotherProcess() {
        PipelineJob.accepted(bridge);
        List<PipelineJob> jobs = Stream.generate(() -> PipelineJob.of(bridge)).limit(CHECKS).toList();
        Reporter tool = askedOfAProcessThatIsKilled(jobs);

        try (ServiceProcess other = start()) {
            Reporter here = tool.at(other.baseUrl().toString());
            here.post(AzureView.DEMO, "failed", "\"commit\":\"" + commit + "\"").statusCode(202);
            assertThat(jobs.get(0).askNow(here, Reporter.SECRET.reveal(), gate()).statusCode(200).extract()
                    .<String> path("status"))
                    .isEqualTo("failed");
            jobs.forEach(job -> Eventually.holds("the check is answered", SOON, () -> "answered".equals(ask(here, job))));
        }

        assertThat(jobs).allSatisfy(job -> {
            assertThat(job.ends()).isOne();
            assertThat(job.record()).containsEntry("state", "completed").containsEntry("result", "failed");
        });
    }

    private Reporter askedOfAProcessThatIsKilled(List<PipelineJob> jobs) {
        ServiceProcess first = start();
        Reporter tool = Reporter.register(first.baseUrl().toString(), bridge.people(), bridge.connection());
        jobs.forEach(job -> ask(tool, job));
        first.kill();
        return tool;
    }

    /** A task that asks again is told how its check stands. */
    @CanIgnoreReturnValue
    private String ask(Reporter tool, PipelineJob job) {
        return job.ask(tool, gate()).statusCode(200).extract().path("state");
    }

    private String gate() {
        return "{\"projectKey\":\"demo-svc\",\"commit\":\"" + commit + "\"}";
    }

    private ServiceProcess start() {
        return bridge.reporter("killed_checks", Map.of("adobridge.checks.lease", "5s", "adobridge.checks.attempt-timeout",
                "4s"));
    }
}
