package io.adobridge.reporting.owngate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.gate.InvalidReport;
import io.adobridge.reporting.verdict.Operator;

/** What a condition of an own gate may ask for. */
class GateConditionTest {

    @Test
    void refusesWhatCannotBeCompared() {
        refused(new GateCondition("size", Fact.COVERAGE, Operator.LESS_THAN, "1", null), "either");
        refused(new GateCondition(null, null, Operator.LESS_THAN, "1", null), "either");
        refused(measure("size", Operator.LESS_THAN, "small"), "number");
        refused(measure("size", Operator.LESS_THAN, "9".repeat(100)), "number");
        refused(new GateCondition(null, Fact.COVERAGE, Operator.EQUALS, "much", null), "number");
        refused(new GateCondition(null, Fact.BUILD_RESULT, Operator.GREATER_THAN, "failed", null), "buildResult");
        refused(new GateCondition(null, Fact.BUILD_RESULT, Operator.EQUALS, "green", null), "buildResult");
    }

    private static void refused(GateCondition condition, String why) {
        assertThatThrownBy(() -> condition.requireSense("conditions[0]")).isInstanceOf(InvalidReport.class)
                .hasMessageContaining(why);
    }

    private static GateCondition measure(String metric, Operator operator, String threshold) {
        return new GateCondition(metric, null, operator, threshold, null);
    }
}
