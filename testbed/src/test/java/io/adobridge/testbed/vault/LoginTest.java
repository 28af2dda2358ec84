package io.adobridge.testbed.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.vault.VaultTestClient.Reply;

class LoginTest extends VaultTestCase {

    private AppRoleCredentials reader;

    @BeforeEach
    void makeReader() {
        vault.policy("reader", "path \"adobridge/data/connections/*\" { capabilities = [\"read\"] }");
        reader = vault.appRole("reader", Duration.ofMinutes(20), "reader");
        root.post("adobridge/data/connections/1", "{\"data\":{\"token\":\"pat\"}}");
        root.post("adobridge/data/oauth/1", "{\"data\":{\"token\":\"refresh\"}}");
    }

    @Test
    void givesATokenWithTheRolesPolicies() {
        JsonNode auth = login(reader).body().get("auth");

        assertThat(auth.get("policies").toString()).isEqualTo("[\"default\",\"reader\"]");
        assertThat(auth.get("lease_duration").asInt()).isEqualTo(1200);
        assertThat(auth.get("renewable").asBoolean()).isTrue();
        VaultTestClient caller = root.as(auth.get("client_token").asText());
        assertThat(caller.get("adobridge/data/connections/1").status()).isEqualTo(200);
        assertThat(caller.get("adobridge/data/oauth/1").status()).isEqualTo(403);
        assertThat(caller.post("adobridge/data/connections/1", "{\"data\":{}}").errors())
                .contains("permission denied");
    }

    @Test
    void refusesAnUnknownRoleAndAWrongSecret() {
        Reply noRole = login(new AppRoleCredentials("nobody", reader.secretId()));
        Reply wrongSecret = login(new AppRoleCredentials(reader.roleId(), "wrong"));

        assertThat(noRole.status()).isEqualTo(400);
        assertThat(noRole.errors()).isEqualTo("[\"invalid role ID\"]");
        assertThat(wrongSecret.status()).isEqualTo(400);
        assertThat(wrongSecret.errors()).isEqualTo("[\"invalid secret id\"]");
    }

    @Test
    void endsATokenWithItsTime() {
        VaultTestClient caller = root.as(token(reader));

        vault.advance(Duration.ofMinutes(21));

        Reply reply = caller.get("adobridge/data/connections/1");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.errors()).isEqualTo("[\"permission denied\"]");
    }

    @Test
    void givesARenewedTokenItsFullTimeAgain() {
        VaultTestClient caller = root.as(token(reader));
        vault.advance(Duration.ofMinutes(15));

        Reply renewal = caller.post("auth/token/renew-self", "");
        vault.advance(Duration.ofMinutes(15));

        assertThat(renewal.body().get("auth").get("lease_duration").asInt()).isEqualTo(1200);
        assertThat(caller.get("adobridge/data/connections/1").status()).isEqualTo(200);
    }

    @Test
    void tellsATokenAboutItself() {
        JsonNode data = root.as(token(reader)).get("auth/token/lookup-self").data();

        assertThat(data.get("display_name").asText()).isEqualTo("approle");
        assertThat(data.get("meta").get("role_name").asText()).isEqualTo("reader");
        assertThat(data.get("ttl").asInt()).isBetween(1190, 1200);
    }

    @Test
    void forgetsARevokedToken() {
        VaultTestClient caller = root.as(token(reader));

        assertThat(caller.post("auth/token/revoke-self", "").status()).isEqualTo(204);

        assertThat(caller.get("auth/token/lookup-self").status()).isEqualTo(403);
    }

    @Test
    void invalidatesEveryTokenOnRequest() {
        VaultTestClient caller = root.as(token(reader));

        vault.revokeTokens();

        assertThat(caller.get("adobridge/data/connections/1").status()).isEqualTo(403);
        assertThat(root.get("adobridge/data/connections/1").status()).isEqualTo(200);
    }

    @Test
    void limitsTheUsesOfASecretId() {
        root.post("auth/approle/role/once", "{\"token_policies\":\"reader\",\"secret_id_num_uses\":1}");
        String roleId = root.get("auth/approle/role/once/role-id").data().get("role_id").asText();
        String secretId = root.post("auth/approle/role/once/secret-id", "").data().get("secret_id").asText();
        var once = new AppRoleCredentials(roleId, secretId);

        assertThat(login(once).status()).isEqualTo(200);
        assertThat(login(once).status()).isEqualTo(400);
    }

    @Test
    void letsAPodInByItsServiceAccount() {
        root.post("sys/auth/kubernetes", "{\"type\":\"kubernetes\"}");
        root.post("auth/kubernetes/role/ingestion", """
                {"bound_service_account_names":["ingestion-service"],
                 "bound_service_account_namespaces":["adobridge"], "token_policies":["reader"], "token_ttl":"1h"}""");
        vault.recognise("jwt-of-ingestion", "adobridge", "ingestion-service");
        vault.recognise("jwt-of-other", "adobridge", "other");

        assertThat(kubernetes("jwt-of-ingestion").body().path("auth").path("lease_duration").asInt())
                .isEqualTo(3600);
        assertThat(kubernetes("jwt-of-other").errors()).isEqualTo("[\"service account name not authorized\"]");
        assertThat(kubernetes("jwt-of-nobody").status()).isEqualTo(500);
    }

    @Test
    void refusesAPodWhoseTokenIsForSomebodyElse() {
        root.post("sys/auth/kubernetes", "{\"type\":\"kubernetes\"}");
        root.post("auth/kubernetes/role/ingestion", """
                {"bound_service_account_names":["ingestion-service"], "audience":"vault",
                 "bound_service_account_namespaces":["adobridge"], "token_policies":["reader"]}""");
        String forVault = jwt("{\"aud\":[\"vault\"]}");
        String forOthers = jwt("{\"aud\":[\"adobridge\"]}");
        vault.recognise(forVault, "adobridge", "ingestion-service");
        vault.recognise(forOthers, "adobridge", "ingestion-service");

        assertThat(kubernetes(forVault).status()).isEqualTo(200);
        assertThat(kubernetes(forOthers).errors()).contains("invalid audience (aud) claim");
    }

    @Test
    void recordsWhoAskedForWhat() {
        root.as(token(reader)).get("adobridge/data/oauth/1");

        assertThat(vault.journal()).contains(new Access("POST", "auth/approle/login", "", 200),
                new Access("GET", "adobridge/data/oauth/1", "reader", 403));
    }

    private static String jwt(String payload) {
        return "e30.%s.c2ln".formatted(
                Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8)));
    }

    private Reply kubernetes(String jwt) {
        return root.as("").post("auth/kubernetes/login", "{\"role\":\"ingestion\",\"jwt\":\"%s\"}".formatted(jwt));
    }

    private String token(AppRoleCredentials credentials) {
        return login(credentials).body().get("auth").get("client_token").asText();
    }

    private Reply login(AppRoleCredentials credentials) {
        return root.as("").post("auth/approle/login", "{\"role_id\":\"%s\",\"secret_id\":\"%s\"}"
                .formatted(credentials.roleId(), credentials.secretId()));
    }
}
