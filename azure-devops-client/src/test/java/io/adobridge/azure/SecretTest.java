package io.adobridge.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.azure.Credential.EntraApplication;
import io.adobridge.azure.Credential.Pat;

class SecretTest {

    private static final Secret SECRET = Secret.of("hunter2");

    @Test
    void isNotSeenWhateverHoldsIt() {
        assertThat(SECRET + " " + new Pat(SECRET) + new EntraApplication("t", "c", SECRET)
                + new ClientOptions(Map.of("X-Key", SECRET), null, null)).doesNotContain("hunter2").contains("X-Key");
    }

    @Test
    void isNotWrittenAsJson() throws JsonProcessingException {
        assertThat(new ObjectMapper().writeValueAsString(Map.of("secret", SECRET))).isEqualTo("{\"secret\":{}}");
    }

    @Test
    void comparesByItsValue() {
        assertThat(SECRET).isEqualTo(Secret.of("hunter2")).hasSameHashCodeAs(Secret.of("hunter2"))
                .isNotEqualTo(Secret.of("hunter3"));
        assertThat(SECRET.reveal()).isEqualTo("hunter2");
    }
}
