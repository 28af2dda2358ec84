package io.adobridge.deploy.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.adobridge.testbed.process.Program;
import io.adobridge.testbed.process.Program.Ended;

class AlertsTest {

    private static final Path RULES = Path.of("components/monitoring/alerts.yaml");
    private static final Path TESTS = Path.of("src/test/resources/alerts/alerts.test.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void fireWhenTheyHaveToAndNotBefore() throws IOException {
        needsPromtool();
        Path folder = Files.createDirectories(Path.of("target/alerts").toAbsolutePath());
        YAML.writeValue(folder.resolve("alerts.yaml").toFile(), YAML.readTree(RULES.toFile()).path("spec"));
        Files.writeString(folder.resolve("alerts.test.yaml"), Files.readString(TESTS));

        Ended checked = promtool("check", "rules", folder.resolve("alerts.yaml").toString());
        Ended tested = promtool("test", "rules", folder.resolve("alerts.test.yaml").toString());

        assertThat(checked.status()).as(checked.output()).isZero();
        assertThat(tested.status()).as(tested.output()).isZero();
    }

    @Test
    void areAllTestedToFireAndToBeSilent() throws IOException {
        String tests = Files.readString(TESTS);

        assertThat(alerts().map(alert -> alert.path("alert").asText())).isNotEmpty()
                .allMatch(name -> tests.contains("alertname: %s}".formatted(name)), "is tested to be silent")
                .allMatch(name -> tests.contains("alertname: %s\n        exp_alerts:".formatted(name)), "is tested to fire");
    }

    @Test
    void nameMetricsThatThereAre() {
        Catalogue catalogue = Catalogue.read();

        assertThat(alerts().flatMap(alert -> Expressions.findings(alert.path("expr").asText(), catalogue))).isEmpty();
        assertThat(Expressions.findings("max by (stream) (adobridge_ingestion_lag{flow=\"builds\"})", catalogue))
                .containsExactly("adobridge_ingestion_lag has no label flow");
        assertThat(Expressions.findings("adobridge_lag_seconds", catalogue)).containsExactly(
                "there is no metric adobridge_lag_seconds");
    }

    @Test
    void leadToAParagraphOfTheRunbook() {
        List<String> anchors = Catalogue.text(Catalogue.OPERATIONS).lines().filter(line -> line.startsWith("#"))
                .map(AlertsTest::anchor).toList();

        assertThat(alerts()).allSatisfy(alert -> {
            String[] link = alert.path("annotations").path("runbook_url").asText().split("#", 2);
            assertThat(link[0]).endsWith("/docs/operations.md");
            assertThat(anchors).contains(link[1]);
        });
    }

    @Test
    void sayHowBadItIsAndWhatItIs() {
        assertThat(alerts()).allSatisfy(alert -> {
            assertThat(alert.path("labels").path("severity").asText()).isIn("critical", "warning");
            assertThat(alert.path("annotations").path("summary").asText()).isNotBlank();
            assertThat(alert.path("for").asText()).matches("\\d+m");
        });
    }

    /** As the sites of Git make anchors of headings. */
    private static String anchor(String heading) {
        return heading.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private static Stream<JsonNode> alerts() {
        try {
            JsonNode groups = YAML.readTree(RULES.toFile()).path("spec").path("groups");
            return StreamSupport.stream(groups.spliterator(), false)
                    .flatMap(group -> StreamSupport.stream(group.path("rules").spliterator(), false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void needsPromtool() {
        try {
            assumeTrue(promtool("--version").well(), "promtool does not run: the alerts are not tried");
        } catch (UncheckedIOException absent) {
            assumeTrue(false, "promtool is not on the PATH (Debian: apt-get install prometheus): the alerts are not tried");
        }
    }

    static Ended promtool(String... arguments) {
        return Program.run(Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList(), Map.of());
    }
}
