package io.adobridge.reporting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.evaluation.Explained.Outcome;
import io.adobridge.reporting.evaluation.Reading.Awaited;
import io.adobridge.reporting.evaluation.Reading.Known;
import io.adobridge.reporting.evaluation.Reading.Nothing;
import io.adobridge.reporting.owngate.Fact;
import io.adobridge.reporting.owngate.GateCondition;
import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.GateStatus;
import io.adobridge.reporting.verdict.Operator;

class JudgementTest {

    private static final GateCondition SIZE = measure("size", Operator.GREATER_THAN, "500");

    @Test
    void comparesNumbersAsNumbers() {
        assertThat(judge(SIZE, new Known("500.00")).status()).isEqualTo(GateStatus.PASSED);
        assertThat(judge(SIZE, new Known("500.01")).status()).isEqualTo(GateStatus.FAILED);
        assertThat(judge(SIZE, new Known("5.1e2")).status()).isEqualTo(GateStatus.FAILED);
        assertThat(judge(measure("size", Operator.LESS_THAN_OR_EQUAL, "9"), new Known("10")).status())
                .isEqualTo(GateStatus.PASSED);
        assertThat(judge(measure("size", Operator.EQUALS, "1.0"), new Known("1")).status()).isEqualTo(GateStatus.FAILED);
    }

    @Test
    void comparesTextsForEqualityOnly() {
        assertThat(judge(measure("license", Operator.NOT_EQUALS, "ok"), new Known("ok")).status())
                .isEqualTo(GateStatus.PASSED);
        assertThat(judge(measure("license", Operator.NOT_EQUALS, "ok"), new Known("unknown")).status())
                .isEqualTo(GateStatus.FAILED);
        Explained incomparable = judge(SIZE, new Known("big")).conditions().get(0);
        assertThat(incomparable.status()).isEqualTo(Outcome.FAILED);
        assertThat(incomparable.text()).isEqualTo("size is big, which is no number");
    }

    @Test
    void explainsEachCondition() {
        assertThat(judge(SIZE, new Known("512.3")).conditions().get(0).text()).isEqualTo("size is 512.3, which is > 500");
        assertThat(judge(SIZE, new Known("3")).conditions().get(0).text()).isEqualTo("size is 3, which is not > 500");
        assertThat(judge(SIZE, new Awaited("it has not been posted")).conditions().get(0).text())
                .isEqualTo("size is not known yet: it has not been posted");
        assertThat(judge(measure("100%s", Operator.GREATER_THAN, "50"), new Known("51")).conditions().get(0).text())
                .isEqualTo("100%s is 51, which is > 50");
    }

    @Test
    void isPendingWhileAnythingIsNotKnownWhateverHasFailedAlready() {
        GateCondition other = measure("other", Operator.GREATER_THAN, "0");
        Map<String, Reading> readings = Map.of("size", new Known("999"), "other", new Awaited("it has not been posted"));

        Judgement judgement = Judgement.of(List.of(SIZE, other), condition -> reading(readings, condition));

        assertThat(judgement.status()).isEqualTo(GateStatus.PENDING);
        assertThat(judgement.verdict("gate").description()).isEqualTo("Waiting for other");
        assertThat(judgement.verdict("gate").conditions()).isEmpty();
    }

    @Test
    void aFactThatABuildHasNotFailsOnlyWhereItIsRequired() {
        GateCondition tests = new GateCondition(null, Fact.FAILED_TESTS, Operator.GREATER_THAN, "0", null);
        GateCondition required = new GateCondition(null, Fact.FAILED_TESTS, Operator.GREATER_THAN, "0", true);
        Nothing nothing = new Nothing("no test run was published");

        assertThat(judge(tests, nothing).status()).isEqualTo(GateStatus.NOT_APPLICABLE);
        assertThat(judge(required, nothing).status()).isEqualTo(GateStatus.FAILED);
        assertThat(judge(required, nothing).conditions().get(0).text())
                .isEqualTo("failedTests is required, and no test run was published");
    }

    @Test
    void isReportedInTheWordsOfEveryTool() {
        assertThat(judge(SIZE, new Known("512.3")).verdict("gate").conditions()).singleElement()
                .extracting(Condition::metric, Condition::value, Condition::threshold)
                .containsExactly("size", "512.3", "500");
    }

    private static Reading reading(Map<String, Reading> readings, GateCondition condition) {
        @Nullable
        Reading known = readings.get(condition.metric());
        return known == null ? new Nothing("of the test") : known;
    }

    private static Judgement judge(GateCondition condition, Reading reading) {
        return Judgement.of(List.of(condition), any -> reading);
    }

    private static GateCondition measure(String metric, Operator operator, String threshold) {
        return new GateCondition(metric, null, operator, threshold, null);
    }
}
