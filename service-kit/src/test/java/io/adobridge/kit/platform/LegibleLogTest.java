package io.adobridge.kit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegibleLogTest {

    private final LegibleLog log = new LegibleLog();

    @ParameterizedTest
    @CsvSource(delimiterString = "->", value = { "a\u001b[31mb->a\\u001b[31mb", "a\u009b31mb->a\\u009b31mb",
            "a\u007fb->a\\u007fb",
            "a\u0085b->a\\u0085b", "a\u2028b->a\\u2028b", "a\u202eb->a\\u202eb", "a\u2066b->a\\u2066b", "a\u200fb->a\\u200fb",
            "a\ufeffb->a\\ufeffb", "größer 日本->größer 日本", "100% {0} %s->100% {0} %s" })
    void whatNobodySeesIsWrittenAsItsNumber(String said, String written) {
        assertThat(LegibleLog.legible(said)).isEqualTo(written);
    }

    @Test
    void whatIsWrittenIsWhatWasSaidWithItsParameters() {
        var line = new ExtLogRecord(Level.WARNING, "Project %s: %d%%", FormatStyle.PRINTF, "test");
        line.setParameters(new Object[] { "a\u202eb {0} %s", 5 });

        assertThat(log.isLoggable(line)).isTrue();

        assertThat(line.getFormattedMessage()).isEqualTo("Project a\\u202eb {0} %s: 5%");
    }

    @Test
    void whatIsLegibleStaysAsItIs() {
        var line = new ExtLogRecord(Level.WARNING, "Project %s", FormatStyle.PRINTF, "test");
        line.setParameters(new Object[] { "one\n\ttwo" });
        var failure = new IllegalStateException("plain");
        line.setThrown(failure);

        assertThat(log.isLoggable(line)).isTrue();

        assertThat(line.getMessage()).isEqualTo("Project %s");
        assertThat(line.getFormattedMessage()).isEqualTo("Project one\n\ttwo");
        assertThat(line.getThrown()).isSameAs(failure);
    }

    @Test
    void noBookIsWrittenIntoOneLine() {
        assertThat(LegibleLog.legible("x".repeat(100_000))).hasSizeLessThan(10_100).endsWith("… (90000 more)");
    }

    @Test
    void aFailureIsToldWithItsCausesAndWhereItHappened() {
        var failure = new IllegalStateException("outer\u202e", new IllegalArgumentException("inner\u009b"));
        var line = new ExtLogRecord(Level.SEVERE, "bug", FormatStyle.NO_FORMAT, "test");
        line.setThrown(failure);

        assertThat(log.isLoggable(line)).isTrue();

        var written = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(written));
        assertThat(written.toString()).contains("IllegalStateException: outer\\u202e", "IllegalArgumentException: inner\\u009b",
                "at " + LegibleLogTest.class.getName()).doesNotContain("\u202e", "\u009b");
    }
}
