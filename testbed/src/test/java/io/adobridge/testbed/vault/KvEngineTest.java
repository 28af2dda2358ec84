package io.adobridge.testbed.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.vault.VaultTestClient.Reply;

class KvEngineTest extends VaultTestCase {

    @Test
    void keepsEveryVersion() {
        write("connections/1", "first");
        Reply second = write("connections/1", "second");

        assertThat(second.data().get("version").asInt()).isEqualTo(2);
        assertThat(token(root.get("adobridge/data/connections/1"))).isEqualTo("second");
        assertThat(token(root.get("adobridge/data/connections/1?version=1"))).isEqualTo("first");
    }

    @Test
    void forgetsTheOldestOfMoreThanTenVersions() {
        for (int i = 1; i <= 11; i++) {
            write("connections/1", "value " + i);
        }

        assertThat(root.get("adobridge/data/connections/1?version=1").status()).isEqualTo(404);
        assertThat(token(root.get("adobridge/data/connections/1?version=2"))).isEqualTo("value 2");
    }

    @Test
    void knowsNothingOfAMissingSecret() {
        Reply reply = root.get("adobridge/data/connections/none");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body().toString()).isEqualTo("{\"errors\":[]}");
    }

    @Test
    void showsWhatItKnowsOfADeletedSecret() {
        write("connections/1", "value");

        assertThat(root.send("DELETE", "adobridge/data/connections/1", "").status()).isEqualTo(204);

        Reply reply = root.get("adobridge/data/connections/1");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.data().get("data").isNull()).isTrue();
        assertThat(reply.data().get("metadata").get("deletion_time").asText()).isNotEmpty();
        assertThat(reply.data().get("metadata").get("destroyed").asBoolean()).isFalse();
    }

    @Test
    void bringsADeletedVersionBackButNotADestroyedOne() {
        write("connections/1", "value");
        root.post("adobridge/delete/connections/1", "{\"versions\":[1]}");
        root.post("adobridge/undelete/connections/1", "{\"versions\":[1]}");
        assertThat(token(root.get("adobridge/data/connections/1"))).isEqualTo("value");

        root.post("adobridge/destroy/connections/1", "{\"versions\":[1]}");
        root.post("adobridge/undelete/connections/1", "{\"versions\":[1]}");

        Reply reply = root.get("adobridge/data/connections/1");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.data().get("metadata").get("destroyed").asBoolean()).isTrue();
    }

    @Test
    void refusesAWriteThatExpectsAnotherVersion() {
        write("connections/1", "value");

        Reply conflict = root.post("adobridge/data/connections/1", "{\"options\":{\"cas\":0},\"data\":{\"token\":\"x\"}}");
        Reply match = root.post("adobridge/data/connections/1", "{\"options\":{\"cas\":1},\"data\":{\"token\":\"y\"}}");

        assertThat(conflict.status()).isEqualTo(400);
        assertThat(conflict.errors())
                .isEqualTo("[\"check-and-set parameter did not match the current version\"]");
        assertThat(match.data().get("version").asInt()).isEqualTo(2);
    }

    @Test
    void asksForTheVersionWhereTheSecretDemandsIt() {
        root.post("adobridge/metadata/connections/1", "{\"cas_required\":true}");

        assertThat(write("connections/1", "value").errors())
                .isEqualTo("[\"check-and-set parameter required for this call\"]");
    }

    @Test
    void refusesAWriteWithoutData() {
        Reply reply = root.post("adobridge/data/connections/1", "{\"token\":\"x\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errors()).isEqualTo("[\"no data provided\"]");
    }

    @Test
    void listsNamesAndFolders() {
        write("connections/1", "value");
        write("connections/deep/2", "value");

        assertThat(root.send("LIST", "adobridge/metadata/connections", "").data().get("keys").toString())
                .isEqualTo("[\"1\",\"deep/\"]");
        assertThat(root.get("adobridge/metadata/connections?list=true").status()).isEqualTo(200);
        assertThat(root.send("LIST", "adobridge/metadata/none", "").status()).isEqualTo(404);
        assertThat(vault.list("adobridge/connections")).containsExactly("1", "deep/");
    }

    @Test
    void leavesNoTraceOfASecretWhoseMetadataIsDeleted() {
        write("connections/1", "value");

        assertThat(root.send("DELETE", "adobridge/metadata/connections/1", "").status()).isEqualTo(204);

        assertThat(root.get("adobridge/metadata/connections/1").body().toString()).isEqualTo("{\"errors\":[]}");
        assertThat(vault.metadata("adobridge/connections/1")).isEmpty();
    }

    @Test
    void tellsTheStateOfEachVersion() {
        write("connections/1", "a");
        write("connections/1", "b");
        root.post("adobridge/destroy/connections/1", "{\"versions\":[1]}");

        var metadata = root.get("adobridge/metadata/connections/1").data();

        assertThat(metadata.get("current_version").asInt()).isEqualTo(2);
        assertThat(metadata.get("versions").get("1").get("destroyed").asBoolean()).isTrue();
        assertThat(metadata.get("versions").get("2").get("destroyed").asBoolean()).isFalse();
    }

    @Test
    void givesTestsTheirOwnWayIn() {
        vault.write("adobridge/sources/7", Map.of("secret", "hmac"));

        assertThat(vault.read("adobridge/sources/7").orElseThrow().get("secret").asText()).isEqualTo("hmac");
        assertThat(vault.read("adobridge/sources/8")).isEmpty();
    }

    @CanIgnoreReturnValue
    private Reply write(String path, String value) {
        return root.post("adobridge/data/" + path, "{\"data\":{\"token\":\"%s\"}}".formatted(value));
    }

    private static String token(Reply reply) {
        return reply.data().path("data").path("token").asText();
    }
}
