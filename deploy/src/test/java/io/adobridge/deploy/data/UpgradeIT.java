package io.adobridge.deploy.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.deploy.kubernetes.Rendered;
import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.Statuses;
import io.adobridge.testbed.azure.world.World;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.local.Services;

/** The services of today on the databases that earlier versions of them left behind. */
class UpgradeIT {

    private static final List<Earlier> EARLIER = List.of(new Earlier("connection-service", "connection", "5.2"),
            new Earlier("ingestion-service", "ingestion", "14.1"), new Earlier("status-reporter", "reporting", "11"));
    private static final List<String> ROLES = List.of("connections:read", "connections:write", "ingestion:read",
            "reports:read");
    private static final String ORGANIZATION = "before";

    private static final Map<String, String> VALUES = new HashMap<>();
    private static final Testbed TESTBED = Testbed.start();
    private static Repository repository;
    private static Services services;

    @BeforeAll
    static void upgrade() throws SQLException {
        TESTBED.azure().organization(OrganizationSpec.named(ORGANIZATION));
        World world = TESTBED.world(ORGANIZATION);
        repository = world.repositories().all().stream().filter(each -> !each.empty() && !each.disabled()).findFirst()
                .orElseThrow();
        describe(world);
        keepSecrets();
        for (Earlier earlier : EARLIER) {
            earlier.restore(TESTBED.postgres(), VALUES);
        }
        services = Services.start(TESTBED::config, List.of(0, 0, 0));
    }

    /** What the rows of then are about. */
    private static void describe(World world) {
        Stream.of("connection", "other", "removed", "webhook", "source", "report", "delivered", "pending", "lane", "otherLane")
                .forEach(name -> VALUES.put(name, UUID.randomUUID().toString()));
        VALUES.put("organization", ORGANIZATION);
        VALUES.put("nobody", new UUID(0, 0).toString());
        VALUES.put("project", world.projects().at(repository.project()).name());
        VALUES.put("projectId", world.projects().at(repository.project()).id().toString());
        VALUES.put("repository", repository.name());
        VALUES.put("repositoryId", repository.id().toString());
        VALUES.put("commit",
                world.commits().newest(repository.index(), world.start(), world.end()).findFirst().orElseThrow().sha());
    }

    /** Two versions, as after a token was replaced. */
    private static void keepSecrets() {
        String path = "adobridge/connections/" + value("connection");
        TESTBED.vault().write(path, Map.of("token", "the-token-before"));
        TESTBED.vault().write(path, Map.of("token", TESTBED.azure().token(ORGANIZATION, "app_token")));
        TESTBED.vault().write("adobridge/connections/" + value("other"), Map.of("token", "of-nobody"));
        TESTBED.vault().write("adobridge/notifications/" + value("webhook"), Map.of("secret", "whsec_b2xk"));
    }

    @AfterAll
    static void end() {
        if (services != null) {
            services.close();
        }
        TESTBED.close();
    }

    @ParameterizedTest
    @CsvSource({ "connection-service,connection", "ingestion-service,ingestion", "status-reporter,reporting" })
    void everyMigrationIsAppliedOnce(String service, String schema) throws SQLException {
        List<String> applied = new ArrayList<>();
        try (var database = TESTBED.postgres().connect(schema);
                var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "SELECT version FROM %s.flyway_schema_history WHERE success AND version IS NOT NULL"
                                .formatted(schema))) {
            while (rows.next()) {
                applied.add(rows.getString("version"));
            }
        }

        assertThat(applied).containsExactlyInAnyOrderElementsOf(Rendered.migrations(service));
    }

    @Test
    void connectionsAreWhatTheyWere() {
        JsonNode connection = at(services.connection().baseUrl(), "");

        assertThat(connection.path("name").asText()).isEqualTo("Payments");
        assertThat(connection.path("tags")).extracting(JsonNode::asText).containsExactly("finance", "pci");
        assertThat(connection.path("createdBy").asText()).isEqualTo("ada");
        assertThat(connection.path("integrations")).extracting(each -> each.path("service").asText()).contains("repos",
                "boards");
        assertThat(items(person(services.connection().baseUrl()).get("/api/v1/audit").require()))
                .extracting(entry -> entry.path("after").toString()).contains("{\"secretVersion\":2}");
        assertThat(person(services.connection().baseUrl()).get("/api/v1/notifications/webhooks").require().toString())
                .contains("https://chat.invalid/hook");
        assertThat(person(services.connection().baseUrl()).get("/api/v1/connections/" + value("other")).status())
                .isEqualTo(404);
    }

    @Test
    void connectionsWorkWithTheirSecretAndGetACatalog() {
        assertThat(items(at(services.connection().baseUrl(), "/repositories")))
                .extracting(each -> each.path("name").asText()).contains(repository.name());
        JsonNode known = until("catalog", () -> Optional.of(items(at(services.connection().baseUrl(),
                "/repositories?source=catalog"))).filter(all -> !all.isEmpty()).map(all -> all.get(0)));
        assertThat(known.path("name").asText()).isNotEmpty();
    }

    @Test
    void connectionsThatWereDueAreVerified() {
        String verified = until("verification",
                () -> Optional.of(at(services.connection().baseUrl(), "").path("verifiedAt").asText())
                        .filter(at -> !at.startsWith("2026-11-20T10:00")));

        assertThat(verified).isNotEmpty();
        assertThat(at(services.connection().baseUrl(), "").path("state").asText()).isIn("active", "degraded");
    }

    @Test
    void whatWasIngestedIsRead() {
        Api reader = person(services.ingestion().baseUrl()).with("Accept", "application/x-ndjson");
        for (String list : List.of("/commits", "/pull-requests", "/work-items")) {
            assertThat(reader.get(path(list)).text()).as(list).contains("Kept over an upgrade");
        }
        assertThat(reader.get(path("/builds")).text()).contains("20261119.1", "nightly");
    }

    @Test
    void streamsThatWereLeftInTheMiddleGoOn() {
        JsonNode stream = until("run of a stream", () -> items(at(services.ingestion().baseUrl(), "/sync"), "streams").stream()
                .filter(each -> each.path("stream").asText().equals("repositories"))
                .filter(each -> each.path("calls").asLong() > 12).findFirst());

        assertThat(stream.path("lastError").isMissingNode() || stream.path("lastError").isNull()).isTrue();
    }

    @Test
    void whatWasReportedIsDeliveredOnceAndShown() {
        String gate = "/api/v1/quality-gates/" + value("report");

        JsonNode delivery = until("delivery",
                () -> items(person(services.reporter().baseUrl()).get(gate).require(), "deliveries")
                        .stream().filter(each -> each.path("id").asText().equals(value("pending")))
                        .filter(each -> each.path("state").asText().equals("delivered")).findFirst());

        assertThat(delivery.path("attempts").asInt()).isEqualTo(3);
        assertThat(person(services.reporter().baseUrl()).get(gate).require().path("conditions").path(0).path("value").asText())
                .isEqualTo("71.4");
        assertThat(TESTBED.world(ORGANIZATION).statuses().of(Statuses.commit(repository, value("commit"))))
                .extracting(Statuses.Status::name).containsExactly("scanner");
    }

    private static <T> T until(String what, Supplier<Optional<T>> question) {
        return Await.until(what, Duration.ofSeconds(60), Duration.ofMillis(300), question);
    }

    private static JsonNode at(URI service, String below) {
        return person(service).get(path(below)).require();
    }

    private static String path(String below) {
        return "/api/v1/connections/" + value("connection") + below;
    }

    private static Api person(URI service) {
        return Api.at(service).bearing(TESTBED.issuer().token("ada", ROLES, List.of("platform")));
    }

    private static String value(String name) {
        return Objects.requireNonNull(VALUES.get(name));
    }

    private static List<JsonNode> items(JsonNode list) {
        return items(list, "items");
    }

    private static List<JsonNode> items(JsonNode list, String name) {
        return StreamSupport.stream(list.path(name).spliterator(), false).toList();
    }
}
