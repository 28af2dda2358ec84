package io.adobridge.reporting.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    @ParameterizedTest
    @ValueSource(strings = { "https://sonar.example.com", "http://127.0.0.1:9000/dashboard?id=a&branch=b%2Fc#top",
            "https://sonar.example.com/dashboard?id=@contoso", "https://[2001:db8::1]/x", "https://sonar.example.com?id=ü" })
    void isWherePeopleReadOn(String address) {
        assertThat(WebLink.Read.orNull(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.com/",
            "//example.com/", "HTTPS//example.com", "https://", "https:///x", "https://user@example.com/",
            "https://contoso.com:x@evil.test/", "https://contoso.com\\@evil.test/", "https://example.com/a b",
            "https://example.com/\nSet-Cookie: a", "https://example.com/\u0000", "https://example.com/\u202egnp.exe",
            "https://example.com\u200b.evil.test/" })
    void isNothingElse(String address) {
        assertThat(WebLink.Read.orNull(address)).isNull();
    }
}
