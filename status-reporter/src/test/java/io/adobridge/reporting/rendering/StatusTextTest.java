package io.adobridge.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.ConditionStatus;
import io.adobridge.reporting.verdict.GateStatus;
import io.adobridge.reporting.verdict.Operator;
import io.adobridge.reporting.verdict.Verdict;

class StatusTextTest {

    private static final Condition COVERAGE = condition("new_coverage", Operator.LESS_THAN, "71.2", "80",
            ConditionStatus.FAILED);
    private static final Condition VIOLATIONS = condition("violations", Operator.GREATER_THAN, "4", "0",
            ConditionStatus.FAILED);
    private static final Condition GOOD = condition("ncloc", Operator.GREATER_THAN, "10", "100",
            ConditionStatus.PASSED);
    private static final Condition UNMEASURED = condition("new_coverage", Operator.LESS_THAN, null, "80",
            ConditionStatus.NO_VALUE);
    private static final Condition WARNED = condition("debt", Operator.GREATER_THAN_OR_EQUAL, "3d", "2d",
            ConditionStatus.WARNING);

    @Test
    void saysWhatItAlwaysSaid() throws IOException {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.put("passed", verdict(GateStatus.PASSED, null));
        verdicts.put("passed, one condition", verdict(GateStatus.PASSED, null, GOOD));
        verdicts.put("passed, some unmeasured", verdict(GateStatus.PASSED, null, GOOD, UNMEASURED, GOOD));
        verdicts.put("passed, own words", verdict(GateStatus.PASSED, "nightly profile"));
        verdicts.put("warned", verdict(GateStatus.WARNING, null, GOOD, WARNED));
        verdicts.put("failed", verdict(GateStatus.FAILED, null));
        verdicts.put("failed, one condition", verdict(GateStatus.FAILED, null, UNMEASURED, GOOD, UNMEASURED, GOOD, VIOLATIONS));
        verdicts.put("failed, two conditions", verdict(GateStatus.FAILED, null, COVERAGE, VIOLATIONS, GOOD));
        verdicts.put("failed, seven conditions", verdict(GateStatus.FAILED, null, COVERAGE, VIOLATIONS, COVERAGE,
                VIOLATIONS, COVERAGE, VIOLATIONS, COVERAGE));
        verdicts.put("failed, no operator", verdict(GateStatus.FAILED, null,
                condition("license", null, "GPL-3.0", null, ConditionStatus.FAILED)));
        verdicts.put("failed, no value", verdict(GateStatus.FAILED, null,
                condition("signed commits", null, null, null, ConditionStatus.FAILED)));
        verdicts.put("failed, own words", verdict(GateStatus.FAILED, "blocked by\r\n\tpolicy \u202e7\u0000", VIOLATIONS));
        verdicts.put("error", verdict(GateStatus.ERROR, "the analysis failed"));
        verdicts.put("pending", verdict(GateStatus.PENDING, null, VIOLATIONS));
        verdicts.put("not applicable", verdict(GateStatus.NOT_APPLICABLE, null));

        String said = verdicts.entrySet().stream()
                .map(entry -> entry.getKey() + " -> " + StatusText.of(entry.getValue()))
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(said).isEqualTo(golden());
    }

    @Test
    void staysWithinItsLength() {
        Condition[] many = IntStream.range(0, 50).mapToObj(i -> condition("m".repeat(200), Operator.EQUALS,
                "v".repeat(200), "t".repeat(200), ConditionStatus.FAILED)).toArray(Condition[]::new);

        String text = StatusText.of(verdict(GateStatus.FAILED, "w".repeat(4_000), many));

        assertThat(text).hasSize(StatusText.MAX_LENGTH).endsWith("…").startsWith("Quality gate failed: 50 of 50");
    }

    @Test
    void tearsNoCharacterInTwo() {
        String text = StatusText.of(verdict(GateStatus.FAILED, "😀".repeat(400)));

        assertThat(text.length()).isLessThanOrEqualTo(StatusText.MAX_LENGTH);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    }

    private static Verdict verdict(GateStatus status, @Nullable String description, Condition... conditions) {
        return new Verdict(status, "strict", description, List.of(conditions), null);
    }

    private static Condition condition(String metric, @Nullable Operator operator, @Nullable String value,
            @Nullable String threshold, ConditionStatus status) {
        return new Condition(metric, operator, value, threshold, status);
    }

    private static String golden() throws IOException {
        try (var in = StatusTextTest.class.getResourceAsStream("/golden/status-texts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
