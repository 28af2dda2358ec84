package io.adobridge.connection.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({ "*, anything", "demo-*, DEMO-svc", "*-api, orders-api", "a*b*c, a1b2b3c", "d?mo, demo", "c# tools, C# tools",
            "**, x", "Fabrikam/*, fabrikam/demo-svc", "demo, demo" })
    void fits(String pattern, String text) {
        assertThat(Glob.of(pattern).fits(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "demo, demo-svc", "*-api, api", "d?mo, dmo", "demo.svc, demo-svc", "(, demo", "a*b, abc" })
    void doesNotFit(String pattern, String text) {
        assertThat(Glob.of(pattern).fits(text)).isFalse();
    }

    @Test
    void answersSoonWhateverThePattern() {
        assertThat(Glob.of("*a".repeat(90) + "b").fits("a".repeat(5_000))).isFalse();
    }
}
