package io.adobridge.deploy.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.process.Program.Ended;
import io.adobridge.testbed.vault.VaultStandIn;
import io.vertx.core.Vertx;

class SetupTest {

    private final Vertx vertx = Vertx.vertx();
    private final VaultStandIn vault = VaultStandIn.start(vertx, 0);
    private final Api root = Api.at(vault.url()).with("X-Vault-Token", vault.rootToken());

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void unseal() {
        vault.unseal();
    }

    @AfterEach
    void end() {
        vault.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void preparesAnEmptyVault() {
        Ended ended = Setup.of(vault);

        assertThat(ended.status()).as(ended.output()).isZero();
        assertThat(ended.output().lines().map(line -> line.replaceAll(" +", " "))).containsExactly(
                "secrets engine adobridge made", "auth method kubernetes made", "configuration of kubernetes written",
                "policy adobridge-connection-service written", "role adobridge-connection-service written",
                "policy adobridge-ingestion-service written", "role adobridge-ingestion-service written",
                "policy adobridge-status-reporter written", "role adobridge-status-reporter written");
    }

    @Test
    void changesNothingTheSecondTimeButWhatSomebodyHasChanged() {
        assertThat(Setup.of(vault).well()).isTrue();
        vault.write("adobridge/connections/1", Map.of("token", "kept"));
        vault.policy("adobridge-status-reporter", "path \"adobridge/*\" { capabilities = [\"read\"] }");

        Ended again = Setup.of(vault);

        assertThat(again.output()).contains("secrets engine adobridge                         there",
                "auth method kubernetes                           there",
                "configuration of kubernetes                      there");
        assertThat(vault.read("adobridge/connections/1")).isPresent();
        assertThat(root.get("/v1/sys/policies/acl/adobridge-status-reporter").text()).contains("adobridge/data/sources/*");
    }

    @Test
    void configuresAClusterThatVaultIsOutsideOf() throws IOException {
        Path authority = Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\nabc\n");

        Ended ended = Setup.with(Map.of("VAULT_ADDR", vault.url() + "/", "VAULT_TOKEN", vault.rootToken(),
                "KUBERNETES_HOST", "https://10.0.0.1:6443", "KUBERNETES_CA_CERT", authority.toString(),
                "TOKEN_REVIEWER_JWT", "reviewer.jwt"));

        assertThat(ended.well()).as(ended.output()).isTrue();
        var config = root.get("/v1/auth/kubernetes/config").require().path("data");
        assertThat(config.path("kubernetes_host").asText()).isEqualTo("https://10.0.0.1:6443");
        assertThat(config.path("kubernetes_ca_cert").asText()).isEqualTo("-----BEGIN CERTIFICATE-----\nabc");
        assertThat(config.path("token_reviewer_jwt").asText()).isEqualTo("reviewer.jwt");
    }

    @Test
    void takesAMountThatSomebodyHasMade() {
        assertThat(root.post("/v1/sys/mounts/adobridge", kv2()).well()).isTrue();

        assertThat(Setup.of(vault).well()).isTrue();
    }

    @Test
    void saysThatVaultIsSealed() {
        vault.seal();

        assertFails(Setup.of(vault), "Vault at %s is sealed".formatted(vault.url()));
    }

    @Test
    void saysThatTheTokenIsNotValid() {
        assertFails(Setup.with(Map.of("VAULT_ADDR", vault.url().toString(), "VAULT_TOKEN", "s.other")),
                "VAULT_TOKEN is not valid at " + vault.url());
    }

    @Test
    void saysThatNobodyAnswers() {
        vault.suspend();

        assertFails(Setup.of(vault), "Vault does not answer at " + vault.url());
    }

    @Test
    void saysWhatIsMissing() {
        assertFails(Setup.with(Map.of()), "VAULT_ADDR says where Vault is");
    }

    /** A curl of the same name stands before the real one, and writes down how it was called. */
    @Test
    void showsNoSecretOnACommandLine() throws IOException {
        Path calls = folder.resolve("calls");
        Path curl = Files.writeString(folder.resolve("curl"), """
                #!/bin/sh
                echo "$@" >> '%s'
                PATH=${PATH#*:} exec curl "$@"
                """.formatted(calls));
        assertThat(curl.toFile().setExecutable(true)).isTrue();

        Ended ended = Setup.with(Map.of("VAULT_ADDR", vault.url().toString(), "VAULT_TOKEN", vault.rootToken(),
                "KUBERNETES_HOST", "https://10.0.0.1:6443", "TOKEN_REVIEWER_JWT", "reviewer.jwt",
                "PATH", folder + ":" + System.getenv("PATH")));

        assertThat(ended.well()).as(ended.output()).isTrue();
        assertThat(Files.readString(calls)).contains("/v1/sys/health").doesNotContain(vault.rootToken(), "reviewer.jwt");
        assertThat(ended.output()).doesNotContain(vault.rootToken(), "reviewer.jwt");
    }

    private static ObjectNode kv2() {
        return JsonNodeFactory.instance.objectNode().put("type", "kv-v2");
    }

    private static void assertFails(Ended ended, String message) {
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).contains(message);
    }
}
