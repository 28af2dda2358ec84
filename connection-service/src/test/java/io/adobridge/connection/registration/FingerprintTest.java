package io.adobridge.connection.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.Secret;
import io.adobridge.connection.authentication.Auth;
import io.adobridge.connection.target.Host;
import io.adobridge.connection.target.Service;

class FingerprintTest {

    private static final byte[] SALT = Fingerprint.newSalt();

    @Test
    void isTheSameForTheSameWishHoweverItsMapsAreOrdered() {
        assertThat(Fingerprint.of(SALT, wish("t", headers("A", "1", "B", "2"))))
                .isEqualTo(Fingerprint.of(SALT, wish("t", headers("B", "2", "A", "1"))));
    }

    @Test
    void isAnotherForAnotherSecret() {
        byte[] one = Fingerprint.of(SALT, wish("one", headers("A", "1", "B", "2")));

        assertThat(Fingerprint.of(SALT, wish("two", headers("A", "1", "B", "2")))).isNotEqualTo(one);
        assertThat(Fingerprint.of(SALT, wish("one", headers("A", "1", "B", "3")))).isNotEqualTo(one);
    }

    @Test
    void tellsNothingWithoutItsSalt() {
        RegisterConnection wish = wish("t", headers("A", "1", "B", "2"));

        assertThat(Fingerprint.of(Fingerprint.newSalt(), wish)).isNotEqualTo(Fingerprint.of(SALT, wish));
    }

    @Test
    void aWishDoesNotPrintItsSecrets() {
        assertThat(wish("s3cret", headers("A", "h1dden", "B", "h1dden")).toString()).doesNotContain("s3cret", "h1dden");
    }

    private static Map<String, Secret> headers(String first, String one, String second, String two) {
        var headers = new LinkedHashMap<String, Secret>();
        headers.put(first, Secret.of(one));
        headers.put(second, Secret.of(two));
        return headers;
    }

    private static RegisterConnection wish(String token, Map<String, Secret> headers) {
        return new RegisterConnection("Contoso", null, List.of(), new Host.Services("contoso"),
                new Auth.Pat(Secret.of(token), null), List.of("platform"), Set.of(Service.REPOS, Service.BOARDS), List.of(),
                false,
                headers, null, null);
    }
}
