package io.adobridge.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.ConditionStatus;
import io.adobridge.reporting.verdict.Finding;
import io.adobridge.reporting.verdict.GateStatus;
import io.adobridge.reporting.verdict.Level;
import io.adobridge.reporting.verdict.Operator;
import io.adobridge.reporting.verdict.Verdict;

class ReviewTextsTest {

    private static final Finding EVAL = finding(Level.ERROR, "no-eval", "eval can be harmful.", "/src/app.js",
            "https://eslint.org/docs/rules/no-eval");
    private static final Finding EVIL = finding(Level.WARNING, "`</td>|",
            "<script>alert(1)</script>\n# @all [x](http://e.example)"
                    + " ![i](https://e.example/p.png) | www.e.example \u202e",
            "/a|b`.c", "javascript:alert(1)");
    private static final Finding NOWHERE = finding(Level.NOTE, "setup", "No lock file", null, null);
    private static final Verdict FAILED = new Verdict(GateStatus.FAILED, "strict", null, List.of(
            new Condition("new_coverage", Operator.LESS_THAN, "71.2", "80", ConditionStatus.FAILED),
            new Condition("violations|<b>", null, null, null, ConditionStatus.NO_VALUE)), "https://sonar.example.com/d?id=x");

    @Test
    void sayWhatTheyAlwaysSaid() throws IOException {
        String said = String.join("=====\n", FindingsText.thread(EVAL), FindingsText.thread(EVIL), FindingsText.thread(NOWHERE),
                SummaryText.of("sonar", Optional.of(FAILED), Optional.empty(), List.of()),
                SummaryText.of("lint_[x]", Optional.empty(), Optional.of(List.of()), List.of()),
                SummaryText.of("both", Optional.of(FAILED), Optional.of(List.of(EVAL, EVIL, NOWHERE)), List.of(EVIL, NOWHERE)));

        assertThat(said).isEqualTo(golden());
    }

    @Test
    void staysWithinItsLengthAndCountsTheRest() {
        List<Finding> many = IntStream.range(0, 5_000)
                .mapToObj(i -> finding(Level.ERROR, "r".repeat(300), "<".repeat(3_000), "/p".repeat(400), null)).toList();

        String text = SummaryText.of("lint", Optional.empty(), Optional.of(many), many);

        assertThat(text).hasSizeLessThan(SummaryText.MAX_LENGTH).contains("5000 errors").containsPattern("and 49\\d\\d more");
    }

    private static Finding finding(Level level, String rule, String message, @Nullable String path, @Nullable String help) {
        return new Finding("f", level, rule, message, path, path == null ? null : 12, help);
    }

    private static String golden() throws IOException {
        try (var in = ReviewTextsTest.class.getResourceAsStream("/golden/review-texts.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
