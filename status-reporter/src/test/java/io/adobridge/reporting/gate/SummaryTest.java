package io.adobridge.reporting.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.process.Program;
import io.adobridge.testbed.process.Program.Ended;
import io.restassured.RestAssured;

/** Gates as pages, as pictures, and in a pipeline's run. */
@ReporterTest
class SummaryTest {

    private static final Path TEMPLATE = Path.of("../deploy/azure-pipelines/quality-gate.yml");

    private final String build = UUID.randomUUID().toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path agent;

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    @Test
    void isShownAsMarkdownAndAsHtml() {
        String summary = "/api/v1/quality-gates/" + post(reporter("{}"), "failed") + "/summary";

        bridge.people().reader().accept("text/markdown").get(summary).then().statusCode(200)
                .header("Quality-Gate-Status", "failed").contentType(startsWith("text/markdown"))
                .body(startsWith("## ❌ Quality gate failed"))
                .body(containsString(": failed](data:image/svg+xml;base64,"));
        bridge.people().reader().accept("text/html").get(summary).then().statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .contentType(startsWith("text/html")).body(containsString("<svg"));
        bridge.people().stranger().accept("text/html").get(summary).then().statusCode(404);
        RestAssured.get(summary).then().statusCode(401);
    }

    @Test
    void aBadgeIsThereForEverybodyWhereTheSourceSaysSo() {
        Reporter shown = reporter("{\"badge\":true}");
        String badge = "/api/v1/badges/" + shown.source() + ".svg";

        RestAssured.get(badge).then().statusCode(200).contentType("image/svg+xml").body(containsString("unknown"));
        post(shown, "passed");
        RestAssured.get(badge).then().statusCode(200).body(containsString(": passed"));
        RestAssured.given().queryParam("branch", "other").get(badge).then().body(containsString("unknown"));
        RestAssured.get("/api/v1/badges/" + reporter("{}").source() + ".svg").then().statusCode(404)
                .body("type", equalTo("https://adobridge.io/problems/badge-not-found"));
    }

    @Test
    void aPipelineUploadsTheSummaryAndFailsWithTheGateIfAsked() throws IOException {
        Reporter tool = reporter("{}");
        post(tool, "failed");

        Ended warned = pipeline(tool, Map.of());
        Ended failed = pipeline(tool, Map.of("GATE_FAIL_JOB", "True"));

        assertThat(warned.status()).as(warned.output()).isZero();
        assertThat(warned.output()).contains("##vso[task.logissue type=warning]Quality gate: failed");
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.output()).contains("##vso[task.logissue type=error]Quality gate: failed");
        assertThat(Files.readString(Path.of(uploaded(failed)))).startsWith("## ❌ Quality gate failed");
    }

    @Test
    void aPipelineGoesOnWhenTheGatePassed() throws IOException {
        Reporter tool = reporter("{}");
        post(tool, "passed");

        Ended passed = pipeline(tool, Map.of("GATE_FAIL_JOB", "true"));

        assertThat(passed.status()).as(passed.output()).isZero();
        assertThat(passed.output()).contains("Quality gate: passed");
    }

    @Test
    void aPipelineWaitsNoLongerThanItSays() throws IOException {
        Reporter tool = reporter("{}");
        post(tool, "pending");

        Ended late = pipeline(tool, Map.of("GATE_FAIL_JOB", "true", "GATE_TIMEOUT", "0"));
        Ended missing = pipeline(tool, Map.of("GATE_QUERY", "build=none", "GATE_TIMEOUT", "0"));

        assertThat(late.status()).isEqualTo(1);
        assertThat(late.output()).contains("Quality gate: pending after 0 seconds");
        assertThat(missing.output()).contains("Quality gate: missing").doesNotContain("uploadsummary");
    }

    @Test
    void aPipelineWhoseTokenIsRefusedFailsAtOnceWithoutTellingIt() throws IOException {
        Ended refused = pipeline(reporter("{}"), Map.of("GATE_TOKEN", "not-a-token-at-all"));

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).contains("ADO Bridge answers 401").doesNotContain("not-a-token-at-all");
    }

    private static String uploaded(Ended run) {
        return run.output().lines().filter(line -> line.startsWith("##vso[task.uploadsummary]")).findFirst().orElseThrow()
                .substring("##vso[task.uploadsummary]".length());
    }

    /** Runs the template's script as an agent does. */
    private Ended pipeline(Reporter tool, Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of("GATE_URL", "http://localhost:" + RestAssured.port + "/",
                "GATE_SOURCE", tool.source().toString(), "GATE_TOKEN", bridge.people().readerToken(),
                "GATE_QUERY", "build=" + build, "GATE_TIMEOUT", "20", "GATE_POLL", "1", "GATE_FAIL_JOB", "False",
                "AGENT_TEMPDIRECTORY", agent.toString()));
        environment.putAll(settings);
        Path script = Files.writeString(agent.resolve("quality-gate.sh"), script());
        return Program.run(List.of("bash", script.toString()), environment);
    }

    private static String script() throws IOException {
        return Files.readAllLines(TEMPLATE).stream()
                .dropWhile(line -> !line.equals("- bash: |")).skip(1)
                .takeWhile(line -> line.isEmpty() || line.startsWith("    "))
                .map(line -> line.isEmpty() ? line : line.substring(4))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @CanIgnoreReturnValue
    private String post(Reporter tool, String status) {
        return tool.post(AzureView.DEMO, status, "\"build\":\"%s\",\"commit\":\"%s\"".formatted(build,
                bridge.azure().commits(1).get(0))).statusCode(202).extract().path("id");
    }

    private Reporter reporter(String report) {
        return Reporter.register("", bridge.people(), bridge.connection(), report);
    }
}
