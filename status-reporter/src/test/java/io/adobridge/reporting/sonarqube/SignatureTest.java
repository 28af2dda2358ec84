package io.adobridge.reporting.sonarqube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.azure.Secret;

class SignatureTest {

    @Test
    void provesWhatSonarQubeSigned() {
        assertThat(new Signature(Capture.passed().signature()).proves(Capture.passed().body(), Capture.SECRET)).isTrue();
        assertThat(new Signature(Capture.failed().signature()).proves(Capture.failed().body(), Capture.SECRET)).isTrue();
    }

    @Test
    void provesNothingWithAnotherSecret() {
        assertThat(new Signature(Capture.passed().signature()).proves(Capture.passed().body(),
                Secret.of("another-secret-of-16"))).isFalse();
    }

    @Test
    void provesNothingWhenOneByteChanged() {
        byte[] body = Capture.passed().body();
        body[100] ^= 1;

        assertThat(new Signature(Capture.passed().signature()).proves(body, Capture.SECRET)).isFalse();
    }

    @Test
    void absentProvesNothing() {
        assertThat(new Signature(null).proves(Capture.passed().body(), Capture.SECRET)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "6244", "not hexadecimal at all", "é" })
    void anythingElseProvesNothing(String header) {
        assertThat(new Signature(header).proves(Capture.passed().body(), Capture.SECRET)).isFalse();
    }

    @Test
    void upperCaseIsNotWhatSonarQubeWrites() {
        String upper = Capture.passed().signature().toUpperCase(Locale.ROOT);

        assertThat(new Signature(upper).proves(Capture.passed().body(), Capture.SECRET)).isFalse();
    }
}
