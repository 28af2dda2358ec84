package io.adobridge.connection.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.azure.Secret;

class SigningSecretTest {

    /** The example that libraries of Standard Webhooks test themselves with. */
    @Test
    void signsAsOthersVerify() {
        var secret = new SigningSecret(Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void makesAnotherEachTime() {
        assertThat(SigningSecret.make()).isNotEqualTo(SigningSecret.make());
        assertThat(SigningSecret.make().toString()).doesNotContain("whsec_");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "whsec_", "whsec_c2hvcnQ=", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw=", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa\nSw" })
    void refusesWhatIsNoKey(String text) {
        assertThatThrownBy(() -> new SigningSecret(Secret.of(text))).isInstanceOf(SigningSecretUnfit.class);
    }
}
