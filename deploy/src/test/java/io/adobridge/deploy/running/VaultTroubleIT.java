package io.adobridge.deploy.running;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static io.adobridge.deploy.running.Deployed.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.vault.Access;
import io.adobridge.testbed.vault.VaultStandIn;

/** Whatever Vault goes through, a service goes on afterwards without being started anew. */
class VaultTroubleIT {

    private final Deployed deployed = Deployed.shared();
    private final VaultStandIn vault = deployed.testbed().vault();

    @BeforeEach
    void mend() {
        vault.unseal();
        vault.resume();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void eachLogsInAgainWhenItsTokenIsOver(String service) {
        assertThat(deployed.secretWork(service).well()).isTrue();

        vault.advance(Duration.ofHours(2));
        assertThat(deployed.secretWork(service).well()).isTrue();
        vault.revokeTokens();
        assertThat(deployed.secretWork(service).well()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void eachGoesOnWhenVaultIsUnsealed(String service) {
        vault.seal();
        Reply sealed = deployed.secretWork(service);
        vault.unseal();

        assertThat(sealed.status()).isEqualTo(503);
        assertThat(sealed.text()).contains("vault-unavailable");
        assertThat(deployed.secretWork(service).well()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void eachGoesOnWhenVaultIsStartedAgain(String service) {
        assertThat(deployed.secretWork(service).well()).isTrue();
        vault.suspend();
        Reply away = deployed.secretWork(service);
        vault.resume();

        assertThat(away.status()).isEqualTo(503);
        assertThat(deployed.secretWork(service).well()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void eachRenewsItsTokenBeforeItsEnd(String service) {
        tokensEndAfter(Duration.ofSeconds(32), service);
        vault.revokeTokens();
        long before = renewals(service).count();

        Access renewed = Await.until("renewal by " + service, Duration.ofSeconds(20), Duration.ofMillis(500), () -> {
            assertThat(deployed.secretWork(service).well()).isTrue();
            return renewals(service).skip(before).findFirst();
        });

        assertThat(renewed.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void nobodyRenewsATokenThatIsGoodForLong(String service) {
        tokensEndAfter(Duration.ofHours(1), service);
        vault.revokeTokens();
        assertThat(deployed.secretWork(service).well()).isTrue();
        long before = renewals(service).count();

        assertThat(deployed.secretWork(service).well()).isTrue();

        assertThat(renewals(service).count()).isEqualTo(before);
    }

    private Stream<Access> renewals(String service) {
        return vault.journal().stream().filter(access -> access.path().equals("auth/token/renew-self")
                && access.caller().equals("kubernetes-adobridge-" + service));
    }

    /** From the next login on. */
    private void tokensEndAfter(Duration lifetime, String service) {
        Reply written = Api.at(vault.url()).with("X-Vault-Token", vault.rootToken())
                .post("/v1/auth/kubernetes/role/adobridge-" + service, json("""
                        {"bound_service_account_names":["%s"], "bound_service_account_namespaces":["adobridge"],
                         "audience":"vault", "token_policies":["adobridge-%s"], "token_ttl":"%ds"}""".formatted(service,
                        service, lifetime.toSeconds())));
        assertThat(written.well()).isTrue();
    }
}
