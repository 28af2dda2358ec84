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
        assertThat(new Signature(Webhook.passed().signature()).proves(Webhook.passed().body(), Webhook.SECRET)).isTrue();
        assertThat(new Signature(Webhook.failed().signature()).proves(Webhook.failed().body(), Webhook.SECRET)).isTrue();
    }

    @Test
    void provesNothingWithAnotherSecret() {
        assertThat(new Signature(Webhook.passed().signature()).proves(Webhook.passed().body(),
                Secret.of("another-secret-of-16"))).isFalse();
    }

    @Test
    void provesNothingWhenOneByteChanged() {
        byte[] body = Webhook.passed().body();
        body[100] ^= 1;

        assertThat(new Signature(Webhook.passed().signature()).proves(body, Webhook.SECRET)).isFalse();
    }

    @Test
    void absentProvesNothing() {
        assertThat(new Signature(null).proves(Webhook.passed().body(), Webhook.SECRET)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "6244", "not hexadecimal at all", "é" })
    void anythingElseProvesNothing(String header) {
        assertThat(new Signature(header).proves(Webhook.passed().body(), Webhook.SECRET)).isFalse();
    }

    @Test
    void upperCaseIsNotWhatSonarQubeWrites() {
        String upper = Webhook.passed().signature().toUpperCase(Locale.ROOT);

        assertThat(new Signature(upper).proves(Webhook.passed().body(), Webhook.SECRET)).isFalse();
    }
}
