package io.adobridge.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.reporting.rendering.FailedBuild.FailedStep;

class FailureTextTest {

    private static final FailedStep TESTS = new FailedStep("Verify", "Tests on Linux", "Run tests",
            List.of("Bash exited with code '1'.", "\"Run tests\": 3 of 112 tests failed."),
            List.of("2026-11-19T09:20:57.1234567Z ##[section]Starting: Run tests",
                    "2026-11-19T09:20:58.0000000Z login with password=hunter2-and-more",
                    "curl -H 'Authorization: Bearer abcdefghijklmnop0123456789'", "``` @all ends nothing"),
            "20261118.7");
    private static final FailedStep BARE = new FailedStep("", "Build <b>", "[x](http://e.example)", List.of(), List.of(), null);

    @ParameterizedTest
    @ValueSource(strings = { "export GITHUB=ghp_abcdefghijklmnopqrstuvwxyz0123456789", "\"clientSecret\": \"hunter2\",",
            "Authorization: Basic OnNlY3JldHNlY3JldHNlY3JldA==", "git clone https://build:hunter2@dev.azure.com/x",
            "https://a.blob.core.windows.net/c?sv=1&sig=hunter2%3D&se=2",
            "SONAR_TOKEN=squ_0123456789abcdef0123456789abcdef01234567",
            "id eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl", "AKIAIOSFODNN7EXAMPLE is the key",
            "pat abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrst" })
    void masksWhatLooksLikeASecret(String line) {
        FailedStep step = new FailedStep("", "job", "task", List.of(line), List.of(line), null);

        assertThat(FailureText.of(new FailedBuild("1", "CI", List.of(), List.of(step)), null)).contains("***")
                .doesNotContain("hunter2", "ghp_", "OnNlY3", "squ_", "eyJ", "AKIA", "abcdefgh");
    }

    @Test
    void isNotHeldUpByEndlessLines() {
        String endless = "eyJ-password ".repeat(500_000);
        FailedStep step = new FailedStep("", "job", "task", List.of(endless), List.of(endless), null);

        assertThat(FailureText.of(new FailedBuild("1", "CI", List.of(), List.of(step)), null)).hasSizeLessThan(1_000);
    }

    @Test
    void takesColoursAndWhatEndsTheFenceOutOfLogs() {
        FailedStep step = new FailedStep("", "job", "task", List.of(),
                List.of("\u001b[31;1mred\u001b[0m ```` <b> \u202eevil"), null);

        assertThat(FailureText.of(new FailedBuild("1", "CI", List.of(), List.of(step)), null))
                .endsWith("\n```text\nred '''` <b> evil\n```\n");
    }

    @Test
    void saysWhatItAlwaysSaid() throws IOException {
        String said = FailureText.of(new FailedBuild("20261119.3", "demo-svc CI", List.of(), List.of(TESTS, BARE)),
                "https://dev.azure.com/contoso/Fabrikam/_build/results?buildId=70")
                + "=====\n" + FailureText.of(new FailedBuild("20261119.4", "", List.of(), List.of()), null)
                + "=====\n" + FailureText.of(new FailedBuild("20261119.5", "", List.of("/azure-pipelines.yml: (Line: 3) *bad*"),
                        List.of()), null);

        assertThat(said).isEqualTo(golden());
    }

    private static String golden() throws IOException {
        try (var in = FailureTextTest.class.getResourceAsStream("/golden/failure-texts.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
