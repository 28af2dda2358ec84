package io.adobridge.testbed.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import io.adobridge.testbed.vault.VaultTestClient.Reply;

class SysTest extends VaultTestCase {

    @Test
    void saysThatItIsWellWithoutAToken() {
        Reply health = root.as("").get("sys/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().get("sealed").asBoolean()).isFalse();
        assertThat(root.as("").get("sys/seal-status").body().get("storage_type").asText()).isEqualTo("inmem");
    }

    @Test
    void answersNothingElseWhileItIsSealed() {
        assertThat(root.send("PUT", "sys/seal", "").status()).isEqualTo(204);

        Reply read = root.get("adobridge/data/connections/1");
        assertThat(read.status()).isEqualTo(503);
        assertThat(read.errors()).isEqualTo("[\"error performing token check: Vault is sealed\"]");
        assertThat(root.get("sys/health").status()).isEqualTo(503);
        assertThat(root.get("sys/health?sealedcode=299").status()).isEqualTo(299);
        assertThat(root.get("sys/seal-status").body().get("sealed").asBoolean()).isTrue();
    }

    @Test
    void opensWithItsKeyOnly() {
        vault.seal();

        assertThat(root.send("PUT", "sys/unseal", "{\"key\":\"wrong\"}").status()).isEqualTo(400);
        assertThat(vault.read("adobridge/connections/1")).isEmpty();
        Reply opened = root.send("PUT", "sys/unseal", "{\"key\":\"%s\"}".formatted(vault.unsealKey()));

        assertThat(opened.body().get("sealed").asBoolean()).isFalse();
        assertThat(root.get("sys/health").status()).isEqualTo(200);
    }

    @Test
    void refusesWhoHasNoTokenOrABadOne() {
        assertThat(root.as("").get("adobridge/data/x").status()).isEqualTo(400);
        assertThat(root.as("").get("adobridge/data/x").errors()).isEqualTo("[\"missing client token\"]");
        assertThat(root.as("s.none").get("adobridge/data/x").errors()).isEqualTo("[\"permission denied\"]");
    }

    @Test
    void knowsNoRouteToAnUnknownMount() {
        Reply reply = root.get("elsewhere/data/x");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.errors()).isEqualTo("[\"no handler for route 'elsewhere/data/x'\"]");
    }

    @Test
    void mountsAnEngineOnce() {
        Reply mounted = root.post("sys/mounts/other", "{\"type\":\"kv\",\"options\":{\"version\":\"2\"}}");
        Reply again = root.post("sys/mounts/other", "{\"type\":\"kv-v2\"}");

        assertThat(mounted.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.errors()).isEqualTo("[\"path is already in use at other/\"]");
        assertThat(root.get("sys/mounts").data().get("adobridge/").get("options").get("version").asText())
                .isEqualTo("2");
    }

    @Test
    void keepsPoliciesByName() {
        root.send("PUT", "sys/policies/acl/mine", "{\"policy\":\"path \\\"kv/*\\\" { capabilities = [\\\"read\\\"] }\"}");

        assertThat(root.get("sys/policies/acl/mine").data().get("policy").asText()).startsWith("path \"kv/*\"");
        assertThat(root.get("sys/policies/acl?list=true").data().get("keys").toString())
                .isEqualTo("[\"default\",\"mine\",\"root\"]");
        root.send("DELETE", "sys/policies/acl/mine", "");
        assertThat(root.get("sys/policies/acl/mine").status()).isEqualTo(404);
    }

    @Test
    void tellsATokenWhatItMayDo() {
        root.send("PUT", "sys/policies/acl/mine", "{\"policy\":\"path \\\"kv/*\\\" { capabilities = [\\\"read\\\"] }\"}");
        String token = root.post("auth/token/create", "{\"policies\":[\"mine\"],\"ttl\":\"1h\"}").body()
                .get("auth").get("client_token").asText();

        assertThat(root.as(token).post("sys/capabilities-self", "{\"paths\":[\"kv/a\"]}").data().get("kv/a").toString())
                .isEqualTo("[\"read\"]");
        assertThat(root.as(token).send("PUT", "sys/seal", "").status()).isEqualTo(403);
    }

    @Test
    void comesBackOnTheSamePortWithWhatItKnew() {
        root.post("adobridge/data/connections/1", "{\"data\":{\"token\":\"pat\"}}");

        vault.suspend();
        assertThatThrownBy(() -> root.get("sys/health")).hasCauseInstanceOf(IOException.class);
        vault.resume();

        assertThat(root.get("adobridge/data/connections/1").status()).isEqualTo(200);
    }
}
