package io.adobridge.deploy.running;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.deploy.kubernetes.Rendered;
import io.adobridge.deploy.observability.Catalogue;
import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.process.ServiceProcess;

/** The services as the manifests configure them: what they are told is what they need, and what they are given is enough. */
class DeployedIT {

    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");
    /** Behind a value, with labels of its own. */
    private static final String EXEMPLAR = " # .*";

    private final Deployed deployed = Deployed.shared();
    private final Testbed testbed = deployed.testbed();
    private final Pods pods = deployed.pods();
    private final UUID connection = deployed.connection();

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
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void eachHasMetricsThatTheCatalogueNames(String service) {
        Catalogue catalogue = Catalogue.read();
        assertThat(deployed.secretWork(service).well()).isTrue();
        String metrics = Api.at(pods.of(service).get(0).baseUrl()).get("/q/metrics").text();

        assertThat(metrics).contains("adobridge_database_up 1", "adobridge_vault_requests_seconds_count{outcome=\"ok\"}");
        assertThat(metrics.lines().filter(line -> line.startsWith("adobridge_")).map(line -> line.replaceAll(EXEMPLAR, "")))
                .allSatisfy(line -> {
                    String name = line.replaceAll("[ {].*", "");
                    assertThat(catalogue.stems()).contains(Catalogue.stem(name));
                    assertThat(catalogue.labels(name))
                            .containsAll(LABEL.matcher(line).results().map(label -> label.group(1)).toList());
                });
    }

    @Test
    void metricsTellThatTheDatabaseIsAway() {
        testbed.postgres().stop();
        String away = Await.until("word of it", Duration.ofSeconds(40), Duration.ofMillis(500), () -> databaseUp("0"));
        testbed.postgres().start();
        String back = Await.until("word of it", Duration.ofSeconds(40), Duration.ofMillis(500), () -> databaseUp("1"));

        assertThat(List.of(away, back)).containsExactly("0", "1");
    }

    private Optional<String> databaseUp(String value) {
        String metrics = Api.at(pods.of(CONNECTIONS).get(0).baseUrl()).get("/q/metrics").text();
        return Optional.of(value).filter(expected -> metrics.contains("adobridge_database_up " + expected));
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

    /** Whether a service says that another one answers it, within the time that a first contact takes. */
    private boolean hears(String service, String other) {
        Api replica = Api.at(pods.of(service).get(0).baseUrl());
        return Await.until("word of %s at %s".formatted(other, service), Duration.ofSeconds(20), Duration.ofMillis(200),
                () -> StreamSupport.stream(replica.get("/q/health/well").body().path("checks").spliterator(), false)
                        .filter(check -> check.path("name").asText().equals(other))
                        .map(check -> check.path("status").asText().equals("UP")).filter(up -> up).findFirst());
    }
}
