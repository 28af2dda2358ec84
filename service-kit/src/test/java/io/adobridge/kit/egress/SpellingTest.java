package io.adobridge.kit.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.azure.EgressDenied;
import io.vertx.mutiny.core.Vertx;

/** A host is the one on the list in the very letters of the list, whatever else a resolver would take for it. */
class SpellingTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final AtomicInteger lookups = new AtomicInteger();
    private final EgressGuard guard = new EgressGuard(
            () -> Optional
                    .of(List.of("http://localhost:*", "http://127.0.0.1:*", "http://10.1.2.3:*", "https://*.example.com")),
            VERTX, name -> {
                lookups.incrementAndGet();
                return new InetAddress[] { InetAddress.getLoopbackAddress() };
            });

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://2130706433/", "http://0x7f000001/", "http://017700000001/", "http://0x7f.1/",
            "http://127.1/", "http://127.0.1/", "http://127.0.0.01/", "http://0177.0.0.1/", "http://127.0.0.1./",
            "http://localhost./", "http://localhost../", "http://.localhost/", "http://local%68ost/", "http://%31%32%37.0.0.1/",
            "http://loc\u0430lhost/", "http://\uff4c\uff4f\uff43\uff41\uff4c\uff48\uff4f\uff53\uff54/",
            "http://\uff11\uff12\uff17.0.0.1/", "http://127\u30020\u30020\u30021/", "http://xn--lcalhost-54a/",
            "http://[::ffff:127.0.0.1]/", "http://[::1]/", "http://[0:0:0:0:0:0:0:1]/", "http://[::1%25lo]/",
            "http://local_host/",
            "http://0/", "http://0.0.0.0/", "http://167838211/", "http://012.1.2.3/", "http://10.1.515/" })
    void refusesOtherSpellings(String address) {
        refuses(address);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://localhost@evil.test/", "http://evil.test@localhost/", "http://localhost:80@evil.test/",
            "http://localhost:x@localhost/", "http://@localhost/", "http://:@localhost/", "http://evil.test#@localhost/",
            "http://evil.test?@localhost/", "http://evil.test/@localhost", "http://localhost.evil.test/",
            "http://evil.test%23@localhost/", "http://evil.test;localhost/", "http://evil.test,localhost/",
            "https://example.com/", "https://a.example.com.evil.test/", "https://aexample.com/", "https://.example.com/",
            "https://a.example.com:8443/", "http://a.example.com/" })
    void refusesAnotherHostThatNamesAnAllowedOne(String address) {
        refuses(address);
    }

    @ParameterizedTest
    @ValueSource(strings = { "file:///etc/passwd", "file://localhost/etc/passwd", "gopher://localhost:70/_x",
            "ftp://localhost/",
            "jar:http://localhost!/a", "ldap://localhost/", "dict://localhost:11211/", "ws://localhost/", "data:text/plain,x",
            "//localhost/", "localhost", "localhost:80", "/path", "http:localhost", "http:/localhost", "http:///localhost",
            "http://", "http://:80/", "http://localhost:0/", "http://localhost:65536/", "http://localhost:99999999999/" })
    void refusesWhatIsNoWebAddress(String address) {
        refuses(address);
    }

    /** What no parser of ours takes never becomes a request. */
    @ParameterizedTest
    @ValueSource(strings = { "http://localhost\\@evil.test/", "http:\\\\localhost\\", "http://evil.test\\.example.com/",
            "http://local host/", "http://localhost\r\nX: y/", "http://localhost\u0000/", "http://[::1/", "http://[127.0.0.1]/",
            "http://%zz/", "http://localhost/%", "http:// localhost/" })
    void isNoAddressAtAll(String address) {
        assertThatThrownBy(() -> new URI(address)).isInstanceOf(URISyntaxException.class);
    }

    private void refuses(String address) {
        assertThatThrownBy(() -> guard.admit(URI.create(address)).await().indefinitely()).satisfiesAnyOf(
                refusal -> assertThat(refusal).isInstanceOf(EgressDenied.class),
                refusal -> assertThat(refusal).hasCauseInstanceOf(URISyntaxException.class));
        assertThat(lookups).as("look-ups").hasValue(0);
    }
}
