package io.adobridge.testbed.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ProgressDisplayTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void addsUpTheProjectsOfAStream() throws Exception {
        SyncProgress progress = SyncProgress.of(sync(0.5, 0.25, 0.75));

        assertThat(progress.streams()).hasSize(1);
        assertThat(progress.streams().get(0).share()).isEqualTo(0.5);
        assertThat(progress.streams().get(0).rows()).isEqualTo(30);
        assertThat(progress.complete()).isFalse();
    }

    @Test
    void isCompleteWhenEverythingIsThere() throws Exception {
        assertThat(SyncProgress.of(sync(1.0, 1.0, 1.0)).complete()).isTrue();
        assertThat(SyncProgress.of(new ObjectMapper().readTree("{\"progress\":1,\"streams\":[]}")).complete()).isFalse();
    }

    @Test
    void writesALineNowAndThenIntoAPlainLog() throws Exception {
        var display = new ProgressDisplay(terminal(false));

        display.show(SyncProgress.of(sync(0.50, 0.50, 0.50)));
        display.show(SyncProgress.of(sync(0.51, 0.51, 0.51)));
        display.show(SyncProgress.of(sync(0.75, 0.75, 0.75)));

        assertThat(text().lines()).containsExactly(
                "   50 %         30 rows  still: commits 50 %",
                "   75 %         30 rows  still: commits 75 %");
    }

    @Test
    void drawsOverItselfOnATerminal() throws Exception {
        var display = new ProgressDisplay(terminal(true));

        display.show(SyncProgress.of(sync(0.5, 0.5, 0.5)));
        assertThat(text()).contains("████████████░░░░░░░░░░░░").doesNotContain("\u001b[2A");

        display.show(SyncProgress.of(sync(0.75, 0.75, 0.75)));
        assertThat(text()).contains("\u001b[2A").contains("██████████████████░░░░░░");
    }

    private Terminal terminal(boolean interactive) {
        return new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), interactive);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode sync(double all, double first, double second) throws Exception {
        return new ObjectMapper().readTree("""
                {"state":"initial","progress":%s,"rows":30,"calls":5,"streams":[
                 {"stream":"commits","project":"Fabrikam","progress":%s,"rows":10,"lastError":null},
                 {"stream":"commits","project":"Contoso","progress":%s,"rows":20,"lastError":null}]}
                """.formatted(all, first, second));
    }
}
