package io.adobridge.connection.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.adobridge.azure.EntraProof;
import io.adobridge.azure.Secret;
import io.vertx.mutiny.core.Vertx;

class AssertionsTest {

    private static final Application APPLICATION = new Application("contoso", "app-1", "https://login.microsoftonline.com/");

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @Test
    void readsTheTokenOfTheWorkloadAfreshEachTime(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("token");
        Assertions assertions = assertions(file.toString());

        Files.writeString(file, "first\n");
        assertThat(prove(assertions)).isEqualTo(new EntraProof.Assertion(Secret.of("first")));
        Files.writeString(file, "second\n");
        assertThat(prove(assertions)).isEqualTo(new EntraProof.Assertion(Secret.of("second")));
    }

    @Test
    void saysWhatTheOperatorHasToSetForAFederatedWorkload(@TempDir Path directory) {
        assertThatThrownBy(() -> prove(assertions(null))).isInstanceOf(FederationNotConfigured.class)
                .hasMessageContaining("adobridge.entra.federated-token-file");
        assertThatThrownBy(() -> prove(assertions(directory.resolve("gone").toString())))
                .isInstanceOf(FederationNotConfigured.class);
        assertThat(EntraDiagnosis.of(new FederationNotConfigured("no file")).cause()).isEqualTo("federation-not-configured");
    }

    @Test
    void makesAssertionsOutToTheAuthorityWithoutItsLastSlash() {
        assertThat(APPLICATION.registration().tokenEndpoint())
                .hasToString("https://login.microsoftonline.com/contoso/oauth2/v2.0/token");
        assertThat(APPLICATION.isPublic()).isTrue();
    }

    private static EntraProof prove(Assertions assertions) {
        return assertions.prove(APPLICATION, new Proof.Federated()).await().atMost(Duration.ofSeconds(5));
    }

    private Assertions assertions(@Nullable String file) {
        return new Assertions(new EntraConfig() {

            @Override
            public Optional<String> federatedTokenFile() {
                return Optional.ofNullable(file);
            }

            @Override
            public Duration assertionLifetime() {
                return Duration.ofMinutes(5);
            }
        }, vertx, Clock.systemUTC());
    }
}
