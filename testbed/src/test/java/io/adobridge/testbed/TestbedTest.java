package io.adobridge.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.http.Api;

class TestbedTest {

    private static Testbed testbed;

    @BeforeAll
    static void start() {
        testbed = Testbed.start();
    }

    @AfterAll
    static void close() {
        testbed.close();
    }

    @Test
    void givesADatabaseThatTheServiceCanLogInTo() throws Exception {
        Map<String, String> config = testbed.config("ingestion-service");

        try (Connection connection = DriverManager.getConnection(config.get("quarkus.datasource.jdbc.url"),
                config.get("quarkus.datasource.username"), config.get("quarkus.datasource.password"))) {
            assertThat(connection.getCatalog()).isEqualTo("ingestion");
        }
    }

    @Test
    void givesTheSameConfigurationAgain() {
        assertThat(testbed.config("status-reporter")).isEqualTo(testbed.config("status-reporter"));
    }

    @Test
    void givesATokenFileForCallsBetweenServices() throws Exception {
        String file = testbed.config("status-reporter").get("adobridge.ingestion-service.token-file");

        assertThat(Files.readString(Path.of(file)).split("\\.")).hasSize(3);
    }

    @Test
    void knowsThreeServices() {
        assertThatThrownBy(() -> testbed.config("fourth-service")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
            "connection-service, connections, 200, 200",
            "connection-service, oauth, 200, 200",
            "connection-service, personal, 200, 200",
            "connection-service, notifications, 200, 200",
            "connection-service, hooks, 403, 403",
            "connection-service, sources, 403, 403",
            "ingestion-service, connections, 403, 200",
            "ingestion-service, hooks, 200, 200",
            "ingestion-service, oauth, 403, 403",
            "ingestion-service, checks, 403, 403",
            "status-reporter, connections, 403, 200",
            "status-reporter, sources, 200, 200",
            "status-reporter, checks, 200, 200",
            "status-reporter, hooks, 403, 403",
            "status-reporter, personal, 403, 403" })
    void letsEachServiceReachItsOwnSecretsOnly(String service, String folder, int write, int read) {
        testbed.vault().write("adobridge/" + folder + "/there", Map.of("token", "value"));
        Api vault = vaultAs(service);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("data").put("token", "value");

        assertThat(vault.post("/v1/adobridge/data/" + folder + "/1", body).status()).isEqualTo(write);
        assertThat(vault.get("/v1/adobridge/data/" + folder + "/there").status()).isEqualTo(read);
    }

    private static Api vaultAs(String service) {
        Map<String, String> config = testbed.config(service);
        ObjectNode login = JsonNodeFactory.instance.objectNode()
                .put("role_id", config.get("quarkus.vault.authentication.app-role.role-id"))
                .put("secret_id", config.get("quarkus.vault.authentication.app-role.secret-id"));
        Api vault = Api.at(URI.create(config.get("quarkus.vault.url")));
        return vault.with("X-Vault-Token",
                vault.post("/v1/auth/approle/login", login).require().path("auth").path("client_token").asText());
    }
}
