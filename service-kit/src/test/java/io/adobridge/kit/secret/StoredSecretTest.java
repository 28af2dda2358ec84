package io.adobridge.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.Credential;
import io.adobridge.azure.Secret;

class StoredSecretTest {

    @Test
    void isAPersonalAccessTokenUnlessItSaysOtherwise() {
        assertThat(secret(Map.of("token", "t")).credential("me")).isEqualTo(new Credential.Pat(Secret.of("t")));
        assertThat(secret(Map.of("token", "t", "scheme", "basic")).credential("me"))
                .isEqualTo(new Credential.Pat(Secret.of("t")));
    }

    @Test
    void isSentAsABearerWhereItSaysSo() {
        assertThat(secret(Map.of("token", "t", "scheme", "bearer")).credential("me"))
                .isEqualTo(new Credential.Bearer(Secret.of("t"), "me"));
    }

    @Test
    void showsNothingOfItsContent() {
        assertThat(secret(Map.of("token", "hush"))).asString().doesNotContain("hush");
    }

    private static StoredSecret secret(Map<String, Object> data) {
        return new StoredSecret(1, data);
    }
}
