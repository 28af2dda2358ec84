package io.adobridge.reporting.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.Secret;
import io.adobridge.kit.secret.SecretStore;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.reporting.support.TestClock;
import io.quarkus.vertx.VertxContextSupport;

/** What a replica remembers of a secret that another one replaces. */
@ReporterTest
class WebhookSecretsTest {

    private static final Secret FRESH = Secret.of("an0ther-hook-key-0987654321");

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final Sources sources;
    private final WebhookSecrets otherReplica;

    @Inject
    WebhookSecretsTest(Sources sources, SecretStore store, TestClock clock) {
        this.sources = sources;
        this.otherReplica = new WebhookSecrets(store, clock);
    }

    @Test
    void aReplicaThatHasJustReadTheOldSecretTakesTheNewOneAtOnce() throws Throwable {
        Reporter tool = Reporter.register("", bridge.people(), bridge.connection());
        assertThat(proves(known(tool), Reporter.SECRET)).isTrue();

        replaceSecret(tool);

        assertThat(proves(known(tool), FRESH)).isTrue();
        assertThat(proves(known(tool), Reporter.SECRET)).as("for a day").isTrue();
    }

    @Test
    void wrongProofsMakeVaultNoBusierThanOnceASecond() throws Throwable {
        Reporter tool = Reporter.register("", bridge.people(), bridge.connection());
        KnownSource before = known(tool);
        assertThat(proves(before, FRESH)).isFalse();

        replaceSecret(tool);

        assertThat(proves(before, FRESH)).as("as long as the source is not known to have changed").isFalse();
        assertThat(proves(known(tool), FRESH)).isTrue();
    }

    private void replaceSecret(Reporter tool) {
        bridge.people().owner().body("{\"secret\":\"%s\"}".formatted(FRESH.reveal()))
                .put("/api/v1/sources/" + tool.source() + "/secret").then().statusCode(204);
    }

    private KnownSource known(Reporter tool) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> sources.find(tool.source().toString())).orElseThrow();
    }

    private boolean proves(KnownSource source, Secret shown) throws Throwable {
        Predicate<Secret> proof = shown::equals;
        return VertxContextSupport.subscribeAndAwait(() -> otherReplica.prove(source, proof));
    }
}
