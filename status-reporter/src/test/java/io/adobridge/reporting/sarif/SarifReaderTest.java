package io.adobridge.reporting.sarif;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.reporting.support.SarifText;
import io.adobridge.reporting.verdict.Finding;
import io.adobridge.reporting.verdict.Level;

class SarifReaderTest {

    private static final String ONE = new SarifText("R1").result("a", "error", "src/App.java", 7, "broken");

    @Test
    void findsWhatTheResultsSay() {
        Sarif sarif = read(SarifText.of(List.of(ONE)));

        assertThat(sarif.tools()).containsExactly("lint");
        assertThat(sarif.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.ERROR);
            assertThat(finding.path()).isEqualTo("/src/App.java");
            assertThat(finding.line()).isEqualTo(7);
            assertThat(finding.message()).isEqualTo("broken");
        });
    }

    @Test
    void takesLevelHelpAndWordsFromRulesThatComeAfterTheResults() {
        Sarif sarif = read("""
                {"runs":[{"results":[{"ruleIndex":0,"message":{"id":"m","arguments":["x"]}}],"tool":{"driver":{"name":"t",
                 "rules":[{"id":"no-eval","helpUri":"https://example.com/r","defaultConfiguration":{"level":"note"},
                 "messageStrings":{"m":{"text":"avoid {0}"}}}]}}}],"version":"2.1.0"}""");

        assertThat(sarif.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.NOTE);
            assertThat(finding.rule()).isEqualTo("no-eval");
            assertThat(finding.help()).isEqualTo("https://example.com/r");
            assertThat(finding.message()).isEqualTo("avoid x");
        });
    }

    @Test
    void readsAllRunsAndWhatIsFoundTwiceOnce() {
        String run = "{\"tool\":{\"driver\":{\"name\":\"%s\"}},\"results\":[" + ONE + "]}";
        Sarif sarif = read("{\"version\":\"2.1.0\",\"runs\":[%s,%s,%s]}".formatted(run.formatted("a"), run.formatted("b"),
                run.formatted("a")));

        assertThat(sarif.tools()).containsExactly("a", "b");
        assertThat(sarif.findings()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"baselineState\":\"absent\"|0|0", "\"baselineState\":\"unchanged\"|1|0",
            "\"kind\":\"pass\"|0|0", "\"suppressions\":[]|1|0", "\"suppressions\":[{\"kind\":\"inSource\"}]|0|1",
            "\"suppressions\":[{\"kind\":\"external\",\"status\":\"rejected\"}]|1|0",
            "\"suppressions\":[{\"status\":\"accepted\"},{\"status\":\"underReview\"}]|1|0" })
    void leavesOutWhatIsGoneOrAccepted(String member, int found, int suppressed) {
        Sarif sarif = read(SarifText.of(List.of(ONE.replaceFirst("\\{", "{" + member + ","))));

        assertThat(sarif.findings()).hasSize(found);
        assertThat(sarif.suppressed()).isEqualTo(suppressed);
    }

    @Test
    void knowsAFindingWithoutFingerprintAgainWhenItsLineMoves() {
        String plain = ONE.replace("partialFingerprints", "properties");

        assertThat(only(plain).fingerprint())
                .isEqualTo(only(plain.replace("\"startLine\":7", "\"startLine\":9")).fingerprint());
        assertThat(read(SarifText.of(List.of(plain, plain))).findings()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({ "src/./a/../App.java,/src/App.java", "src%20dir/App.java,/src dir/App.java", "src\\\\App.java,/src/App.java",
            "../../etc/passwd,", "a/../../b,", "%2e%2e/secret,", "/etc/passwd,", "file:///etc/passwd,",
            "https://example.com/a,", "javascript:alert(1),", "file:///work/repo/src/App.java,/src/App.java" })
    void leadsNowhereOutsideOfTheRepository(String uri, String path) {
        String sarif = SarifText.of(List.of(ONE.replace("src/App.java", uri))).replaceFirst("\"results\"",
                "\"originalUriBaseIds\":{\"R\":{\"uri\":\"file:///work/repo/\"}},\"results\"");

        assertThat(read(sarif).findings().get(0).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "null", "{}", "{\"version\":\"2.1.0\"}", "{\"version\":\"1.0.0\",\"runs\":[]}",
            "{\"version\":\"2.1.0\",\"runs\":{}}", "{\"version\":\"2.1.0\",\"runs\":[]} {}", "<sarif/>",
            "{\"version\":\"2.1.0\",\"runs\":[{\"results\":[{\"ruleId\":\"R1\",\"mess" })
    void refusesWhatIsNoSarif(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedSarif.class);
    }

    @Test
    void passesOverWhatHasAnotherShape() {
        Sarif sarif = read("""
                {"version":"2.1.0","runs":[7,{"tool":[],"results":[null,"x",{"message":[],"locations":{"a":1},"ruleIndex":99,
                 "suppressions":"no","partialFingerprints":{"a":{}},"level":{}}]}]}""");

        assertThat(sarif.findings()).isNotEmpty().allSatisfy(finding -> assertThat(finding.path()).isNull());
    }

    @Test
    void refusesAnotherEncoding() {
        assertThatThrownBy(() -> SarifReader.read(
                new ByteArrayInputStream(SarifText.of(List.of(ONE.replace("broken", "größer"))).getBytes(ISO_8859_1))))
                .isInstanceOf(MalformedSarif.class);
    }

    @Test
    void refusesToFollowEndlessNesting() {
        String deep = "{\"location\":".repeat(100_000);

        assertThatThrownBy(() -> read("{\"version\":\"2.1.0\",\"runs\":[{\"results\":[{\"relatedLocations\":[" + deep))
                .isInstanceOf(MalformedSarif.class);
    }

    @Test
    void keepsNothingOfABillionNestedLocations() {
        String laughs = "[" + "{\"physicalLocation\":{}},".repeat(200_000) + "{}]";
        Sarif sarif = read(SarifText.of(List.of(ONE.replaceFirst("\\{",
                "{\"relatedLocations\":" + laughs + ",\"codeFlows\":" + laughs + ","))));

        assertThat(sarif.findings()).hasSize(1);
    }

    @Test
    void unpacksGzipAndCountsWhatItUnpacksTo() throws IOException {
        assertThat(SarifReader.read(new ByteArrayInputStream(gzip(SarifText.of(List.of(ONE)).getBytes(UTF_8)))).findings())
                .hasSize(1);

        byte[] bomb = gzip(new byte[(int) SarifReader.MOST_BYTES + 1], (byte) ' ');
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> SarifReader.read(new ByteArrayInputStream(bomb))).isInstanceOf(SarifTooLarge.class);
    }

    @Test
    void refusesGzipThatIsCutOff() throws IOException {
        byte[] whole = gzip(SarifText.of(List.of(ONE)).getBytes(UTF_8));

        assertThatThrownBy(() -> SarifReader.read(new ByteArrayInputStream(whole, 0, whole.length / 2)))
                .isInstanceOf(MalformedSarif.class);
    }

    @Test
    void refusesMoreResultsThanItKeeps() {
        List<String> many = IntStream.rangeClosed(0, SarifReader.MOST_FINDINGS).mapToObj(i -> "{\"ruleId\":\"r\"}").toList();

        assertThatThrownBy(() -> read(SarifText.of(many))).isInstanceOf(SarifTooLarge.class);
    }

    private static Finding only(String result) {
        return read(SarifText.of(List.of(result))).findings().get(0);
    }

    private static Sarif read(String body) {
        return SarifReader.read(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private static byte[] gzip(byte[] plain, byte... fill) throws IOException {
        if (fill.length > 0) {
            Arrays.fill(plain, fill[0]);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
