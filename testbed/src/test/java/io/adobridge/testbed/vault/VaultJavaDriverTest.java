package io.adobridge.testbed.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.jopenlibs.vault.Vault;
import io.github.jopenlibs.vault.VaultConfig;
import io.github.jopenlibs.vault.VaultException;
import io.github.jopenlibs.vault.api.WriteOptions;
import io.github.jopenlibs.vault.response.LogicalResponse;

/** A Java client by others works with the stand-in as with a real server. */
class VaultJavaDriverTest extends VaultTestCase {

    private Vault driver;

    @BeforeEach
    void login() throws VaultException {
        vault.policy("connections", """
                path "adobridge/data/connections/*" { capabilities = ["create", "read", "update", "delete"] }
                path "adobridge/metadata/connections/*" { capabilities = ["read", "list", "delete"] }
                path "adobridge/metadata/connections" { capabilities = ["list"] }
                """);
        AppRoleCredentials role = vault.appRole("connection-service", Duration.ofMinutes(20), "connections");
        String token = Vault.create(config("")).auth().loginByAppRole(role.roleId(), role.secretId())
                .getAuthClientToken();
        driver = Vault.create(config(token));
    }

    @Test
    void writesAndReadsVersions() throws VaultException {
        driver.logical().write("adobridge/connections/1", Map.of("token", "first"));
        driver.logical().write("adobridge/connections/1", Map.of("token", "second"));

        assertThat(driver.logical().read("adobridge/connections/1").getData()).containsEntry("token", "second");
        assertThat(driver.logical().read("adobridge/connections/1", true, 1).getData())
                .containsEntry("token", "first");
        assertThat(driver.logical().list("adobridge/connections").getListData()).containsExactly("1");
    }

    @Test
    void findsNothingAfterTheMetadataIsDeleted() throws VaultException {
        driver.logical().write("adobridge/connections/1", Map.of("token", "first"));

        driver.logical().delete("adobridge/connections/1");
        LogicalResponse reply = driver.logical().read("adobridge/connections/1");

        assertThat(reply.getRestResponse().getStatus()).isEqualTo(404);
        assertThat(vault.metadata("adobridge/connections/1")).isEmpty();
    }

    @Test
    void seesThatAPathIsDenied() throws VaultException {
        LogicalResponse reply = driver.logical().write("adobridge/oauth/1", Map.of("token", "x"));

        assertThat(reply.getRestResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void seesThatAnotherWriteCameFirst() throws VaultException {
        driver.logical().write("adobridge/connections/1", Map.of("token", "theirs"));

        LogicalResponse reply = driver.logical().write("adobridge/connections/1", Map.of("token", "mine"), null,
                new WriteOptions().checkAndSet(0L).build());

        assertThat(reply.getRestResponse().getStatus()).isEqualTo(400);
        assertThat(vault.read("adobridge/connections/1").orElseThrow().get("token").asText()).isEqualTo("theirs");
    }

    @Test
    void looksItselfUpAndRenews() throws VaultException {
        assertThat(driver.auth().lookupSelf().getPolicies()).contains("connections");
        assertThat(driver.auth().renewSelf().getAuthLeaseDuration()).isEqualTo(1200);
    }

    @Test
    void seesThatVaultIsSealed() throws VaultException {
        vault.seal();

        assertThat(driver.seal().sealStatus().getSealed()).isTrue();
        assertThat(driver.debug().health().getSealed()).isTrue();
        assertThatThrownBy(() -> driver.logical().read("adobridge/connections/1"))
                .isInstanceOfSatisfying(VaultException.class,
                        failure -> assertThat(failure.getHttpStatusCode()).isEqualTo(503));
    }

    @Test
    void opensAndSealsByItself() throws VaultException {
        Vault operator = Vault.create(config(vault.rootToken()));

        operator.seal().seal();
        assertThat(operator.seal().unseal(vault.unsealKey()).getSealed()).isFalse();
    }

    private VaultConfig config(String token) throws VaultException {
        return new VaultConfig().address(vault.url().toString()).token(token).engineVersion(2).build();
    }
}
