package io.adobridge.reporting.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.delivery.Rounds;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Conversation.Thread;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.reporting.support.SarifText;

/** What a reviewer sees of findings, from the first analysis to the last. */
@ReporterTest
@SuppressWarnings("NullAway.Init")
class FindingsTest {

    Bridge bridge;

    private final Rounds rounds;

    @Inject
    FindingsTest(Rounds rounds) {
        this.rounds = rounds;
    }

    @Test
    void followsAPullRequestThroughItsLife() {
        Linter lint = Linter.register(bridge, "\"review\":{\"summary\":true,\"maxThreads\":40}");
        String file = lint.talk().changedFile();

        lint.gate("failed");
        lint.report(lint.tool().errors(file, Linter.numbers(1, 30), 9)).statusCode(202);
        rounds.deliver();

        assertThat(lint.states()).hasSize(30).containsOnly("active");
        assertThat(lint.thread(7)).satisfies(thread -> {
            assertThat(thread.path()).isEqualTo(file);
            assertThat(thread.line()).isEqualTo(16);
        });
        assertThat(lint.summary().text()).contains("failed", "30 errors", "30 have threads");
        lint.talk().turn(lint.thread(25), "wontFix");
        lint.talk().answer(lint.thread(1), "on it");

        lint.gate("passed");
        lint.report(lint.tool().errors(file, Linter.numbers(21, 32), 5)).statusCode(202);
        rounds.deliver();

        assertThat(lint.states()).hasSize(32);
        assertThat(IntStream.rangeClosed(1, 20).mapToObj(i -> lint.thread(i).status())).containsOnly("fixed");
        assertThat(lint.thread(1).comments()).hasSize(2).endsWith("on it");
        assertThat(lint.thread(25).status()).isEqualTo("wontFix");
        assertThat(List.of(lint.thread(21).status(), lint.thread(31).status(), lint.thread(32).status()))
                .containsOnly("active");
        assertThat(lint.summary().text()).contains("passed", "12 errors");
        assertThat(lint.talk().threads("### " + lint.source().replace("-", "\\-"))).hasSize(1);

        lint.report(lint.tool().errors(file, Linter.numbers(20, 25), 9)).statusCode(202);
        rounds.deliver();

        assertThat(lint.thread(20).status()).isEqualTo("active");
        assertThat(lint.thread(25).status()).isEqualTo("wontFix");
        assertThat(lint.thread(32).status()).isEqualTo("fixed");

        lint.report(SarifText.of(List.of())).statusCode(202);
        rounds.deliver();

        assertThat(lint.states()).hasSize(32).doesNotContain("active");
        assertThat(lint.summary().status()).isEqualTo("fixed");
    }

    @Test
    void sumsUpWhatIsElsewhereOrTooMuch() {
        Linter lint = Linter.register(bridge, "\"review\":{\"minimumLevel\":\"warning\",\"maxThreads\":2}");
        String file = lint.talk().changedFile();

        lint.report(SarifText.of(List.of(lint.tool().result("w", "warning", file, 11, "worth a look"),
                lint.tool().result("n", "note", file, 12, "a note"), lint.tool().result("e1", "error", file, 13, "bad one"),
                lint.tool().result("e2", "error", file, 14, "bad two"), lint.tool().result("o", "error", file, 50, "below it"),
                lint.tool().result("x", "error", "/not/changed.c", 11, "not theirs")))).statusCode(202)
                .body("errors", equalTo(4)).body("warnings", equalTo(1)).body("leftOut", equalTo(1));
        rounds.deliver();

        assertThat(lint.mine()).extracting(Thread::line).containsExactly(13, 14);
        assertThat(lint.summary().text()).contains("worth a look", "below it", "not theirs").doesNotContain("a note");
    }

    @Test
    void closesWhatAnAttemptThatWasCutOffHasLeftTwice() {
        Linter lint = Linter.register(bridge, "\"review\":{}");
        String sarif = lint.tool().errors(lint.talk().changedFile(), Linter.numbers(1, 1), 9);
        lint.report(sarif).statusCode(202);
        rounds.deliver();
        lint.talk().repeat(lint.mine().get(0));

        lint.report(sarif).statusCode(202);
        rounds.deliver();

        assertThat(lint.states()).containsExactlyInAnyOrder("active", "closed");
    }

    @Test
    void writesNothingTwice() {
        Linter lint = Linter.register(bridge, "\"review\":{}");
        String sarif = lint.tool().errors(lint.talk().changedFile(), Linter.numbers(1, 3), 9);
        lint.report(sarif).statusCode(202);
        rounds.deliver();
        List<Thread> before = lint.talk().threads("");

        lint.report(sarif).statusCode(202);
        rounds.deliver();

        assertThat(lint.talk().threads("")).isEqualTo(before);
    }

    @Test
    void saysInTheSameThreadWhatTheToolSaysOtherwise() {
        Linter lint = Linter.register(bridge, "\"review\":{}");
        String file = lint.talk().changedFile();
        lint.report(found(lint, file, "is 12 deep", "is long")).statusCode(202);
        rounds.deliver();
        lint.talk().turn(lint.about("is long"), "wontFix");
        lint.talk().answer(lint.about("is 12 deep"), "working on it");

        lint.report(found(lint, file, "is 11 deep", "is longer")).statusCode(202);
        rounds.deliver();

        assertThat(lint.mine()).hasSize(2);
        assertThat(lint.about("is 11 deep").comments()).hasSize(2).endsWith("working on it");
        assertThat(lint.about("is long").text()).doesNotContain("longer");
    }

    private static String found(Linter lint, String file, String first, String second) {
        return SarifText.of(List.of(lint.tool().result("one", "error", file, 11, first),
                lint.tool().result("two", "error", file, 12, second)));
    }

    @Test
    void lacesNoThreadWithWhatToolsSend() {
        Linter lint = Linter.register(bridge, "\"review\":{}");
        String evil = "<img src=x onerror=alert(1)> [click](https://evil.example) @<everyone> ![x](http://e.example/p.png)";
        lint.report(SarifText.of(List.of(lint.tool().result("m", "error", lint.talk().changedFile(), 11, evil))))
                .statusCode(202);
        rounds.deliver();

        String text = lint.mine().get(0).text();
        assertThat(text).contains("&lt;img", "\\[click\\]\\(").doesNotContain("<img", "](https://evil", "@<", "http://e.");
    }
}
