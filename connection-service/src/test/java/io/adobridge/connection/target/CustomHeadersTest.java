package io.adobridge.connection.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.connection.target.CustomHeaders.Validator;

class CustomHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = { "X-Access-Token", "CF-Access-Client-Id", "Cookie", "x-tf" })
    void letsHeadersOfAccessProxiesPass(String name) {
        assertThat(Validator.isFree(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Authorization", "authorization", "HOST", "Connection", "Keep-Alive", "Proxy-Authorization", "TE",
            "Trailer", "Transfer-Encoding", "Upgrade", "Content-Length", "X-TFS-FedAuthRedirect", "x-vss-e2eid", "", "a b",
            "a:b", "a\r\nb", "a\u0000b", "ü", "Content-Location", "Content-Transfer-Encoding", "User-Agent", "X-Forwarded-For",
            "x-forwarded-host", "Forwarded", "Via", "X-HTTP-Method-Override", "X-Original-URL", "X-Rewrite-URL", "If-Match",
            "If-None-Match", "Range", "traceparent", "baggage" })
    void refusesHeadersThatAreNotTheCallersToSet(String name) {
        assertThat(Validator.isFree(name)).isFalse();
    }
}
