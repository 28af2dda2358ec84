package io.adobridge.deploy.running;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.deploy.kubernetes.Rendered;
import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.process.ServiceProcess;
import io.adobridge.testbed.vault.Access;

/** The services as the manifests configure them: what they are told is what they need, and what they are given is enough. */
class DeployedIT {

    private final Deployed deployed = Deployed.shared();
    private final Testbed testbed = deployed.testbed();
    private final Pods pods = deployed.pods();
    private final UUID connection = deployed.connection();

    @BeforeEach
    void mendVault() {
        testbed.vault().unseal();
        testbed.vault().resume();
    }

    @ParameterizedTest
    @CsvSource({ "connection-service,connection", "ingestion-service,ingestion", "status-reporter,reporting" })
    void ofReplicasThatStartTogetherOneAppliesEachMigration(String service, String schema) throws SQLException {
        List<String> applied = new ArrayList<>();
        try (var database = testbed.postgres().connect(schema);
                var statement = database.createStatement();
                var rows = statement
                        .executeQuery("SELECT version, success FROM %s.flyway_schema_history WHERE version IS NOT NULL"
                                .formatted(schema))) {
            while (rows.next()) {
                assertThat(rows.getBoolean("success")).isTrue();
                applied.add(rows.getString("version"));
            }
        }

        assertThat(applied).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Rendered.migrations(service));
        assertThat(pods.of(service)).hasSize(2).allMatch(ServiceProcess::isAlive);
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void eachAnswersWhatItIsProbedFor(String service) {
        for (ServiceProcess replica : pods.of(service)) {
            for (String path : Rendered.probes(service)) {
                assertThat(Api.at(replica.baseUrl()).get(path).status()).as(path).isEqualTo(200);
            }
            assertThat(Api.at(replica.baseUrl()).get("/q/metrics").text()).contains("# TYPE http_server_");
        }
    }

    @Test
    void servicesShowEachOtherTheirServiceAccounts() {
        for (String path : List.of("/api/v1/connections/generations",
                "/api/v1/connections/%s/effective".formatted(connection))) {
            assertThat(deployed.as(CONNECTIONS, pods.token(INGESTION, "adobridge")).get(path).status()).as(path).isEqualTo(200);
            assertThat(deployed.as(CONNECTIONS, pods.token(REPORTER, "adobridge")).get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(deployed.as(INGESTION, pods.token(REPORTER, "adobridge"))
                .get("/api/v1/connections/%s/events".formatted(connection)).status()).isEqualTo(200);
        assertThat(hears(INGESTION, CONNECTIONS)).isTrue();
        assertThat(hears(REPORTER, CONNECTIONS)).isTrue();
        assertThat(hears(REPORTER, INGESTION)).isTrue();
    }

    @Test
    void aServiceAccountMayDoNoMoreThanIsWrittenDown() {
        String path = "/api/v1/connections/generations";

        assertThat(deployed.as(CONNECTIONS, pods.token(CONNECTIONS, "adobridge")).get(path).status()).isEqualTo(403);
        assertThat(deployed.as(CONNECTIONS, pods.token(INGESTION, "vault")).get(path).status()).isEqualTo(401);
        assertThat(deployed.as(CONNECTIONS, pods.token(INGESTION, "adobridge")).send("DELETE",
                "/api/v1/connections/%s?confirm=contoso".formatted(connection), null).status()).isEqualTo(403);
        assertThat(deployed.as(INGESTION, pods.token(INGESTION, "adobridge"))
                .get("/api/v1/connections/%s/events".formatted(connection)).status()).isEqualTo(403);
    }

    @Test
    void theIssuerOfPeopleMakesNoServiceAccounts() {
        String subject = "system:serviceaccount:adobridge:ingestion-service";

        assertThat(deployed.as(CONNECTIONS, testbed.issuer().token(subject, List.of(), List.of()))
                .get("/api/v1/connections/generations").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void eachLogsInAgainWhenItsTokenIsOver(String service) {
        assertThat(secretWork(service).well()).isTrue();

        testbed.vault().advance(Duration.ofHours(2));
        assertThat(secretWork(service).well()).isTrue();
        testbed.vault().revokeTokens();
        assertThat(secretWork(service).well()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void eachGoesOnWhenVaultIsUnsealed(String service) {
        testbed.vault().seal();
        Reply sealed = secretWork(service);
        testbed.vault().unseal();

        assertThat(sealed.status()).isEqualTo(503);
        assertThat(sealed.text()).contains("vault-unavailable");
        assertThat(secretWork(service).well()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void eachGoesOnWhenVaultIsStartedAgain(String service) {
        assertThat(secretWork(service).well()).isTrue();
        testbed.vault().suspend();
        Reply away = secretWork(service);
        testbed.vault().resume();

        assertThat(away.status()).isEqualTo(503);
        assertThat(secretWork(service).well()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void eachRenewsItsTokenBeforeItsEnd(String service) {
        tokensEndAfter(Duration.ofSeconds(32), service);
        testbed.vault().revokeTokens();
        long before = renewals(service).count();

        Access renewed = Await.until("renewal by " + service, Duration.ofSeconds(20), Duration.ofMillis(500), () -> {
            assertThat(secretWork(service).well()).isTrue();
            return renewals(service).skip(before).findFirst();
        });

        assertThat(renewed.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void nobodyRenewsATokenThatIsGoodForLong(String service) {
        tokensEndAfter(Duration.ofHours(1), service);
        testbed.vault().revokeTokens();
        assertThat(secretWork(service).well()).isTrue();
        long before = renewals(service).count();

        assertThat(secretWork(service).well()).isTrue();

        assertThat(renewals(service).count()).isEqualTo(before);
    }

    private Stream<Access> renewals(String service) {
        return testbed.vault().journal().stream().filter(access -> access.path().equals("auth/token/renew-self")
                && access.caller().equals("kubernetes-adobridge-" + service));
    }

    /** From the next login on. */
    private void tokensEndAfter(Duration lifetime, String service) {
        Reply written = Api.at(testbed.vault().url()).with("X-Vault-Token", testbed.vault().rootToken())
                .post("/v1/auth/kubernetes/role/adobridge-" + service, Deployed.json("""
                        {"bound_service_account_names":["%s"], "bound_service_account_namespaces":["adobridge"],
                         "audience":"vault", "token_policies":["adobridge-%s"], "token_ttl":"%ds"}""".formatted(service,
                        service, lifetime.toSeconds())));
        assertThat(written.well()).isTrue();
    }

    /** A request that the service can only answer with Vault's help. */
    private Reply secretWork(String service) {
        return switch (service) {
            case CONNECTIONS ->
                deployed.person(CONNECTIONS).post("/api/v1/connections/%s/validate".formatted(connection), Deployed.json("{}"));
            case INGESTION ->
                deployed.person(INGESTION).send("PUT", "/api/v1/connections/%s/hooks/secret".formatted(connection), null);
            default -> deployed.person(REPORTER).post("/api/v1/sources", Deployed.json("""
                    {"name":"source-%s","kind":"generic","connectionId":"%s","secret":"known-to-the-tool-alone"}"""
                    .formatted(UUID.randomUUID(), connection)));
        };
    }

    /** Whether a service says that another one answers it, within the time that a first contact takes. */
    private boolean hears(String service, String other) {
        Api replica = Api.at(pods.of(service).get(0).baseUrl());
        return Await.until("word of %s at %s".formatted(other, service), Duration.ofSeconds(20), Duration.ofMillis(200),
                () -> StreamSupport.stream(replica.get("/q/health/well").body().path("checks").spliterator(), false)
                        .filter(check -> check.path("name").asText().equals(other))
                        .map(check -> check.path("status").asText().equals("UP")).filter(up -> up).findFirst());
    }
}
