package io.adobridge.kit.egress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.kit.egress.PlainUrl.Path;
import io.adobridge.kit.egress.PlainUrl.Validator;

class PlainUrlTest {

    @ParameterizedTest
    @ValueSource(strings = { "https://server/tfs/DefaultCollection", "https://server.example.com:8443/Default%20Collection",
            "http://localhost:8080/tfs/Contoso/", "https://[2001:db8::1]/tfs/Contoso", "https://xn--bcher-kva.example/tfs/C" })
    void acceptsAddressesOfCollections(String url) {
        assertThat(Validator.isPlain(url, Path.REQUIRED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "server/tfs/C", "//server/tfs/C", "ftp://server/tfs/C", "file:///etc/passwd",
            "https://user:password@server/tfs/C", "https://user@server/tfs/C", "https://server/tfs/C?api-version=7.1",
            "https://server/tfs/C?", "https://server/tfs/C#top", "https://server", "https://server/", "https://server//",
            "https:///tfs/C", "https://server:0/tfs/C", "https://server:99999/tfs/C", "https://server/tfs/../C",
            "https://server/tfs/./C", "https://ser ver/tfs/C", "https://server/tfs/C\n", "https://server/a b", "https://[::1/C",
            "https://server_with_underscore/tfs/C" })
    void refusesWhatIsNotAPlainAddress(String url) {
        assertThat(Validator.isPlain(url, Path.REQUIRED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://proxy:3128", "https://proxy.example.com", "http://proxy:3128/" })
    void acceptsAddressesOfProxies(String url) {
        assertThat(Validator.isPlain(url, Path.NONE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://proxy:3128/path", "http://user:password@proxy:3128", "socks5://proxy:1080", "proxy:3128" })
    void refusesProxiesThatSayMoreThanWhere(String url) {
        assertThat(Validator.isPlain(url, Path.NONE)).isFalse();
    }
}
