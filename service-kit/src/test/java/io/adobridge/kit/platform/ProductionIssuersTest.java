package io.adobridge.kit.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionIssuersTest {

    private static final Optional<URI> COMPANY = Optional.of(URI.create("https://login.example.com/realms/company"));
    private static final Optional<URI> TESTBED = Optional.of(URI.create("http://127.0.0.1:9000"));
    private static final List<String> PRODUCTION = List.of("prod");

    @ParameterizedTest
    @ValueSource(strings = { "https://login.example.com", "HTTPS://login.microsoftonline.com/72f9/v2.0",
            "https://kubernetes.default.svc.cluster.local", "https://10.0.0.1:6443", "https://[2001:db8::1]",
            "https://localhost.example.com" })
    void takesIssuersBehindTls(URI issuer) {
        assertThatCode(() -> ProductionIssuers.check(PRODUCTION, Optional.of(issuer), Optional.of(issuer)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "http://login.example.com", "login.example.com", "https:/login", "https://localhost:8443",
            "https://LOCALHOST", "https://localhost.", "https://issuer.localhost", "https://127.0.0.1:8443", "https://127.1",
            "https://[::1]:8443", "https://[0:0:0:0:0:0:0:1]", "https://[::ffff:127.0.0.1]", "https://0.0.0.0" })
    void refusesThoseOfALocalRun(URI issuer) {
        assertThatIllegalStateException()
                .isThrownBy(() -> ProductionIssuers.check(PRODUCTION, Optional.of(issuer), Optional.empty()))
                .withMessageContaining("quarkus.oidc.auth-server-url").withMessageContaining("QUARKUS_PROFILE=local");
        assertThatIllegalStateException()
                .isThrownBy(() -> ProductionIssuers.check(PRODUCTION, COMPANY, Optional.of(issuer)))
                .withMessageContaining("quarkus.oidc.workloads.auth-server-url");
    }

    @Test
    void refusesToHaveNone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ProductionIssuers.check(PRODUCTION, Optional.empty(), Optional.empty()))
                .withMessageContaining("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = { "local", "dev", "test" })
    void takesAnyOneOutsideOfProduction(String profile) {
        assertThatCode(() -> ProductionIssuers.check(List.of(profile), TESTBED, TESTBED)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "staging", "eu,blue", "local,prod", "" })
    void countsAsProductionWhatIsNotSaidToBeSomethingElse(String profiles) {
        assertThatIllegalStateException()
                .isThrownBy(() -> ProductionIssuers.check(List.of(profiles.split(",")), TESTBED, Optional.empty()));
    }
}
