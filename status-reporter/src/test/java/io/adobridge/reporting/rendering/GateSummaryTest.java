package io.adobridge.reporting.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.ConditionStatus;
import io.adobridge.reporting.verdict.GateStatus;
import io.adobridge.reporting.verdict.Operator;
import io.adobridge.reporting.verdict.Verdict;

class GateSummaryTest {

    private static final Condition VIOLATIONS = new Condition("violations", Operator.GREATER_THAN, "4", "0",
            ConditionStatus.FAILED);
    private static final Condition COVERAGE = new Condition("new_coverage", Operator.LESS_THAN, null, "80",
            ConditionStatus.NO_VALUE);

    private final GateSummary failed = new GateSummary(new Verdict(GateStatus.FAILED, "strict", "Fix what is new",
            List.of(VIOLATIONS, COVERAGE), "https://sonar.example.com/dashboard?id=demo&branch=a"), "sonar",
            "Fabrikam/demo-svc", "7a60720e261505baf66bbc06f23098165092f7b7", 17);

    private final GateSummary hostile = new GateSummary(new Verdict(GateStatus.PASSED, "<script>alert(1)</script>",
            "![x](javascript:x) @<1> #12 | `code`\n##vso[task.complete]",
            List.of(new Condition("a|b", null, "<img src=x onerror=\"x\">", "'", ConditionStatus.PASSED)),
            "https://x.example.com/>)<b>\"'"), "s*o*nar", "p/r", null, null);

    @Test
    void isMarkdown() {
        assertThat(failed.markdown()).isEqualTo(golden("summary-failed.md"));
    }

    @Test
    void isHtml() {
        assertThat(failed.html()).isEqualTo(golden("summary-failed.html"));
    }

    @Test
    void isABadge() {
        assertThat(Badge.of("sonar", GateStatus.FAILED)).isEqualTo(golden("badge-failed.svg"));
    }

    @Test
    void everyStatusIsShownAsItAlwaysWas() {
        String shown = Arrays.stream(GateStatus.values()).map(GateSummaryTest::everywhere).collect(Collectors.joining());

        assertThat(shown + "== unknown\n" + Badge.unknown("<b> & co")).isEqualTo(golden("every-status.txt"));
    }

    private static String everywhere(GateStatus status) {
        Verdict verdict = new Verdict(status, null, null, List.of(), null);
        return "== " + status.name() + "\n" + Badge.of("<b> & co", status)
                + new GateSummary(verdict, "sonar", "p/r", null, null).markdown()
                + SummaryText.of("sonar", Optional.of(verdict), Optional.empty(), List.of());
    }

    @Test
    void textOfToolsIsNoMarkdown() {
        assertThat(hostile.markdown()).isEqualTo(golden("summary-hostile.md"))
                .doesNotContain("<script", "<img", "##vso", "@<", "#12 ", "![x").containsOnlyOnce("![");
    }

    @Test
    void textOfToolsIsNoHtml() {
        assertThat(hostile.html()).isEqualTo(golden("summary-hostile.html"))
                .doesNotContain("<script", "<img", "onerror=\"", "<b>");
    }

    @Test
    void linksOnlyWhereABrowserOnlyGoes() {
        GateSummary running = new GateSummary(new Verdict(GateStatus.PASSED, null, null, List.of(), "javascript:alert(1)"),
                "sonar", "p/r", null, null);

        assertThat(running.markdown()).doesNotContain("javascript");
        assertThat(running.html()).doesNotContain("javascript");
    }

    @Test
    void staysBelowTheLengthOfACommentWhateverIsReported() {
        Condition longest = new Condition("#".repeat(200), Operator.EQUALS, "#".repeat(200), "#".repeat(200),
                ConditionStatus.FAILED);
        GateSummary longestOfAll = new GateSummary(new Verdict(GateStatus.FAILED, "#".repeat(500), "#".repeat(4_000),
                Collections.nCopies(1_000, longest), null), "sonar", "p/r", null, null);

        assertThat(longestOfAll.markdown()).hasSizeLessThan(150_000).contains("and 950 more");
    }

    private static String golden(String name) {
        try (InputStream text = Objects.requireNonNull(GateSummaryTest.class.getResourceAsStream("/golden/" + name), name)) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
