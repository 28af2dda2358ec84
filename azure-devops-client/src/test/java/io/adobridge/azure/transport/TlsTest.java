package io.adobridge.azure.transport;

import static io.adobridge.azure.transport.Bench.failure;
import static io.adobridge.azure.transport.Bench.result;
import static io.adobridge.azure.transport.Bench.thing;
import static io.adobridge.azure.transport.ScriptedAzure.json;
import static io.adobridge.azure.transport.ScriptedAzure.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure.TlsUntrusted;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Endpoint.Server;
import io.adobridge.azure.transport.Bench.Thing;

class TlsTest {

    private static final Call THING = Call.get(Host.CORE, "_apis/things/{id}", 1);

    private static final Certificate CERTIFICATE = Certificate.of("tfs.example");

    private final Bench bench = new Bench(
            options -> options.setSsl(true).setSni(true).setPfxKeyCertOptions(CERTIFICATE.options()));

    @AfterEach
    void close() {
        bench.close();
    }

    private Door at(String host, @Nullable String caBundle) {
        return bench.doors().open(new Server(URI.create("https://" + host + ":" + bench.azure.port() + "/collection")),
                Bench.PAT, new ClientOptions(Map.of(), caBundle, null));
    }

    @Test
    void trustsTheGivenBundleAndSendsTheNameInTheHandshake() {
        bench.azure.answers(list(), json(thing(1)));

        assertThat(result(at("tfs.example", CERTIFICATE.pem()).one(THING, Thing.class))).isEqualTo(thing(1));

        assertThat(bench.azure.seen().get(1).serverName()).isEqualTo("tfs.example");
    }

    @Test
    void doesNotTrustAnUnknownCertificate() {
        assertThat(failure(at("tfs.example", null).one(THING, Thing.class))).isInstanceOf(TlsUntrusted.class)
                .matches(failure -> !failure.retryable());
        assertThat(bench.azure.seen()).isEmpty();
    }

    @Test
    void doesNotTrustACertificateOfAnotherName() {
        assertThat(failure(at("other.example", CERTIFICATE.pem()).one(THING, Thing.class))).isInstanceOf(TlsUntrusted.class);
        assertThat(bench.azure.seen()).isEmpty();
    }

    @Test
    void knowsAPortThatDoesNotSpeakTls() {
        try (Bench plain = new Bench()) {
            Door door = plain.doors().open(new Server(URI.create("https://tfs.example:" + plain.azure.port() + "/c")),
                    Bench.PAT,
                    ClientOptions.none());

            assertThat(failure(door.one(THING, Thing.class))).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void refusesABundleWithoutCertificates() {
        assertThatThrownBy(() -> at("tfs.example", "not a certificate")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CA bundle");
    }
}
