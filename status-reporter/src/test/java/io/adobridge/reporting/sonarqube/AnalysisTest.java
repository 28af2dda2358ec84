package io.adobridge.reporting.sonarqube;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.reporting.rendering.StatusText;
import io.adobridge.reporting.target.Hints;
import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.ConditionStatus;
import io.adobridge.reporting.verdict.GateStatus;
import io.adobridge.reporting.verdict.Operator;

class AnalysisTest {

    @Test
    void readsThePassedCapture() {
        Analysis analysis = Analysis.parse(Webhook.passed().body());

        assertThat(analysis.taskId()).isEqualTo("dd352269-2b57-47fd-9397-2df38eb89b10");
        assertThat(analysis.projectKey()).isEqualTo("demo-svc");
        assertThat(analysis.hints()).isEqualTo(new Hints(null, "core-repo"));
        assertThat(analysis.commit()).isEqualTo("9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3");
        assertThat(analysis.pullRequest()).isNull();
        assertThat(analysis.branch()).isEqualTo("main");
        assertThat(analysis.build()).isEqualTo("4711");
        assertThat(analysis.analysedAt()).isEqualTo(Instant.parse("2026-11-21T00:36:59Z"));
        assertThat(analysis.verdict().link()).isEqualTo("http://127.0.0.1:29000/dashboard?id=demo-svc");
        assertThat(StatusText.of(analysis.verdict()))
                .isEqualTo("Quality gate passed: 4 conditions, 4 without a value");
    }

    @Test
    void readsTheFailedCapture() {
        Analysis analysis = Analysis.parse(Webhook.failed().body());

        assertThat(analysis.verdict().status()).isEqualTo(GateStatus.FAILED);
        assertThat(analysis.verdict().name()).isEqualTo("strict");
        assertThat(analysis.verdict().conditionsThat(ConditionStatus.FAILED)).containsExactly(
                new Condition("violations", Operator.GREATER_THAN, "4", "0", ConditionStatus.FAILED));
        assertThat(StatusText.of(analysis.verdict()))
                .isEqualTo("Quality gate failed: 1 of 5 conditions (violations 4 > 0)");
    }

    @Test
    void readsABranchOfSonarQubeCloud() {
        Analysis analysis = parse(
                """
                        {"serverUrl":"https://sonarcloud.io","taskId":"AYx","status":"SUCCESS","analysedAt":"2026-11-21T02:36:59+0000",
                         "revision":"%s","organization":{"key":"contoso"},"project":{"key":"contoso_demo","name":"demo",
                         "url":"https://sonarcloud.io/dashboard?id=contoso_demo"},"branch":{"name":"develop","type":"LONG","isMain":false,
                         "url":"https://sonarcloud.io/dashboard?id=contoso_demo&branch=develop"},
                         "qualityGate":{"name":"Sonar way","status":"ERROR","conditions":[{"metric":"new_coverage",
                         "operator":"LESS_THAN","value":"12.5","status":"ERROR","errorThreshold":"80"}]},"properties":{}}
                        """
                        .formatted("b".repeat(40)));

        assertThat(analysis.projectKey()).isEqualTo("contoso_demo");
        assertThat(analysis.branch()).isEqualTo("develop");
        assertThat(analysis.pullRequest()).isNull();
        assertThat(analysis.verdict().status()).isEqualTo(GateStatus.FAILED);
        assertThat(analysis.verdict().link()).isEqualTo("https://sonarcloud.io/dashboard?id=contoso_demo&branch=develop");
    }

    @Test
    void readsAPullRequest() {
        Analysis analysis = parse("""
                {"taskId":"t","status":"SUCCESS","analysedAt":"2026-11-21T02:36:59+0200","revision":"%s",
                 "project":{"key":"k","url":"https://sonar/dashboard?id=k"},
                 "branch":{"name":"17","type":"PULL_REQUEST","url":"https://sonar/dashboard?id=k&pullRequest=17"},
                 "qualityGate":{"name":"g","status":"OK","conditions":[]},"newField":{"x":[1]}}
                """.formatted("A".repeat(40)));

        assertThat(analysis.pullRequest()).isEqualTo(17);
        assertThat(analysis.branch()).isNull();
        assertThat(analysis.commit()).isEqualTo("a".repeat(40));
        assertThat(analysis.analysedAt()).isEqualTo(Instant.parse("2026-11-21T00:36:59Z"));
        assertThat(analysis.verdict().link()).isEqualTo("https://sonar/dashboard?id=k&pullRequest=17");
    }

    @Test
    void readsAFailedTaskWithoutAGate() {
        Analysis analysis = parse("""
                {"taskId":"t","status":"FAILED","project":{"key":"k"},
                 "branch":{"name":"17","type":"PULL_REQUEST"},"properties":{}}
                """);

        assertThat(analysis.verdict().status()).isEqualTo(GateStatus.ERROR);
        assertThat(analysis.commit()).isNull();
        assertThat(analysis.analysedAt()).isNull();
        assertThat(analysis.pullRequest()).isEqualTo(17);
    }

    @ParameterizedTest
    @CsvSource({ "OK,PASSED", "WARN,WARNING", "ERROR,FAILED", "NONE,NOT_APPLICABLE" })
    void readsEveryStatusOfAGate(String sonar, GateStatus ours) {
        assertThat(parse("{\"taskId\":\"t\",\"project\":{\"key\":\"k\"},\"qualityGate\":{\"status\":\"" + sonar + "\"}}")
                .verdict().status()).isEqualTo(ours);
    }

    @Test
    void takesThePullRequestOfABranchAnalysisFromItsProperties() {
        assertThat(parse("""
                {"taskId":"t","project":{"key":"k"},"branch":{"name":"feature","type":"BRANCH"},
                 "properties":{"sonar.analysis.pullRequestId":"21"}}""").pullRequest()).isEqualTo(21);
    }

    @Test
    void leavesOutALinkThatIsNoWebAddress() {
        assertThat(parse("{\"taskId\":\"t\",\"project\":{\"key\":\"k\",\"url\":\"javascript:alert(1)\"}}").verdict()
                .link()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "{", "{\"project\":{\"key\":\"k\"}}", "{\"taskId\":\"t\"}",
            "{\"taskId\":\"t\",\"project\":{\"key\":\"k\"},\"revision\":\"main; rm\"}",
            "{\"taskId\":\"t\",\"project\":{\"key\":\"k\"},\"analysedAt\":\"yesterday\"}",
            "{\"taskId\":\"t\",\"project\":{\"key\":\"k\"},\"branch\":{\"type\":\"PULL_REQUEST\",\"name\":\"-3\"}}",
            "{\"taskId\":\"t\",\"project\":{\"key\":\"k\"},\"qualityGate\":{\"status\":\"MAYBE\"}}" })
    void refusesWhatIsNoAnalysis(String body) {
        assertThatThrownBy(() -> parse(body)).isInstanceOf(MalformedAnalysis.class);
    }

    @Test
    void refusesWhatNestsWithoutEnd() {
        assertThatThrownBy(() -> parse("{\"properties\":" + "[".repeat(100_000))).isInstanceOf(MalformedAnalysis.class);
    }

    private static Analysis parse(String body) {
        return Analysis.parse(body.getBytes(UTF_8));
    }
}
