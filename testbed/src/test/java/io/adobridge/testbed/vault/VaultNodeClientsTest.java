package io.adobridge.testbed.vault;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.testbed.process.NodeScript;

/** Node clients by others work with the stand-in as with a real server. */
class VaultNodeClientsTest extends VaultTestCase {

    @ParameterizedTest
    @ValueSource(strings = { "node-vault.mjs", "hashi-vault-js.mjs" })
    void worksWithTheClient(String script) {
        AppRoleCredentials role = VaultSetup.at(vault.url(), vault.rootToken()).prepare().admit("connection-service");

        NodeScript.run(script, Map.of(
                "VAULT_ADDR", vault.url().toString(),
                "ROLE_ID", role.roleId(),
                "SECRET_ID", role.secretId(),
                "ROOT_TOKEN", vault.rootToken(),
                "UNSEAL_KEY", vault.unsealKey()));
    }
}
