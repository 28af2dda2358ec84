package io.adobridge.deploy.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.process.Program.Ended;

class ConnectionModuleIT {

    private final String name = "terraformed-" + UUID.randomUUID();
    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void needsTerraform() {
        assumeTrue(Terraform.isHere(), "terraform is not on the PATH: the module deploy/terraform/connection is not tried");
    }

    private Deployed deployed() {
        return Deployed.shared();
    }

    @BeforeEach
    void unsealVault() {
        deployed().testbed().vault().unseal();
    }

    @Test
    void makesChangesAndRemovesAConnectionWithoutShowingASecret() throws IOException {
        String first = pat();
        Terraform terraform = terraform(first);
        String bearer = deployed().personsToken();
        terraform.export("ADOBRIDGE_TOKEN", bearer);
        terraform.configure(arguments("contoso's own", 1));
        assertWell(terraform.apply());
        JsonNode made = connection();
        assertThat(made.path("description").asText()).isEqualTo("contoso's own");

        assertThat(terraform.plan().status()).isZero();
        terraform.configure(arguments("said \\\"anew\\\"", 1));
        assertWell(terraform.apply());
        assertThat(connection().path("description").asText()).isEqualTo("said \"anew\"");
        assertThat(connection().path("id")).isEqualTo(made.path("id"));
        assertThat(secretVersion(made)).isEqualTo(1);

        String second = pat();
        terraform.export("ADOBRIDGE_CONNECTION_TOKEN", second);
        terraform.configure(arguments("said \\\"anew\\\"", 2));
        assertThat(terraform.plan().status()).isEqualTo(2);
        assertWell(terraform.apply());
        assertThat(secretVersion(made)).isEqualTo(2);
        assertThat(terraform.plan().status()).isZero();

        assertWell(terraform.destroy());
        assertThat(list().path("items")).isEmpty();
        assertThat(terraform.traces()).contains("terraform_data").doesNotContain(first, second, bearer);
    }

    @Test
    void putsTheTokenInItsPlaceAlone() throws IOException {
        Terraform terraform = terraform(pat());
        terraform.configure(arguments("neither @TOKEN@ nor \\\"token\\\":\\\"@TOKEN@\\\"", 1));
        assertWell(terraform.apply());

        assertThat(connection().path("description").asText()).isEqualTo("neither @TOKEN@ nor \"token\":\"@TOKEN@\"");
        assertWell(terraform.destroy());
    }

    @Test
    void renamesWithoutMakingAnother() throws IOException {
        Terraform terraform = terraform(pat());
        terraform.configure(arguments("to be renamed", 1));
        assertWell(terraform.apply());
        JsonNode made = connection();

        terraform.configure(arguments("to be renamed", 1).replace(name, name + "-anew"));
        assertWell(terraform.apply());

        assertThat(connection().path("id")).isEqualTo(made.path("id"));
        assertThat(connection().path("name").asText()).isEqualTo(name + "-anew");
        assertWell(terraform.destroy());
        assertThat(list().path("items")).isEmpty();
    }

    @Test
    void saysWhyAConnectionDoesNotHoldAndGoesOnWhenItDoes() throws IOException {
        String expired = pat();
        deployed().testbed().azure().expire(expired);
        Terraform terraform = terraform(expired);
        terraform.configure(arguments("later", 1));

        Ended refused = terraform.apply();

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).contains("registering the connection was answered 422").doesNotContain(expired);
        terraform.export("ADOBRIDGE_CONNECTION_TOKEN", pat());
        assertWell(terraform.apply());
        assertThat(connection().path("name").asText()).isEqualTo(name);
        assertWell(terraform.destroy());
    }

    @Test
    void takesUpWhatACutOffApplyHasLeft() throws IOException {
        Terraform terraform = terraform(pat());
        terraform.configure(arguments("taken up", 1));
        assertWell(terraform.apply());
        JsonNode made = connection();
        assertWell(terraform.taint("module.connection.terraform_data.connection"));

        assertWell(terraform.apply());

        assertThat(connection().path("id")).isEqualTo(made.path("id"));
        assertWell(terraform.destroy());
    }

    @Test
    void asksForTheTokenBeforeItDoesAnything() throws IOException {
        Terraform terraform = terraform("");
        terraform.configure(arguments("none", 1));

        assertThat(terraform.apply().output()).contains("ADOBRIDGE_CONNECTION_TOKEN: is the token of the connection");
        assertThat(list().path("items")).isEmpty();
    }

    /** A curl of the same name stands before the real one, and writes down how it was called. */
    @Test
    void showsNoSecretOnACommandLine() throws IOException {
        String token = pat();
        Path calls = folder.resolve("calls");
        Path curl = Files.writeString(Files.createDirectory(folder.resolve("bin")).resolve("curl"), """
                #!/bin/sh
                echo "$@" >> '%s'
                PATH=${PATH#*:} exec curl "$@"
                """.formatted(calls));
        assertThat(curl.toFile().setExecutable(true)).isTrue();
        Terraform terraform = terraform(token);
        terraform.export("PATH", curl.getParent() + ":" + System.getenv("PATH"));
        terraform.configure(arguments("seen", 2));

        assertWell(terraform.apply());
        assertWell(terraform.destroy());

        assertThat(Files.readString(calls)).contains("/token", "DELETE").doesNotContain(token, "Bearer");
    }

    private Terraform terraform(String connectionToken) throws IOException {
        var terraform = new Terraform(Files.createDirectory(folder.resolve("terraform")));
        terraform.export("ADOBRIDGE_TOKEN", deployed().personsToken());
        terraform.export("ADOBRIDGE_CONNECTION_TOKEN", connectionToken);
        terraform.configure(arguments("", 1));
        assertWell(terraform.init());
        return terraform;
    }

    private String arguments(String description, int tokenVersion) {
        return """
                adobridge_url = "%s"
                name          = "%s"
                description   = "%s"
                organization  = "%s"
                owners        = ["platform"]
                services      = ["repos"]
                token_version = %d
                """.formatted(api().base(), name, description, Deployed.ORGANIZATION, tokenVersion);
    }

    private String pat() {
        return deployed().testbed().azure().token(Deployed.ORGANIZATION, "app_token");
    }

    private JsonNode connection() {
        JsonNode items = list().path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private JsonNode list() {
        return api().get("/api/v1/connections?name=" + name).require();
    }

    private int secretVersion(JsonNode connection) {
        return deployed().effective(UUID.fromString(connection.path("id").asText())).path("secret").path("version").asInt();
    }

    private Api api() {
        return deployed().person(Deployed.CONNECTIONS);
    }

    private static void assertWell(Ended ended) {
        assertThat(ended.status()).as(ended.output()).isZero();
    }
}
