package io.adobridge.testbed.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.Vertx;

class IssuerTest {

    private static final Claims ALICE = Claims.of("alice", List.of("connections:write"), List.of("platform"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private Issuer issuer;

    @BeforeEach
    void start() {
        issuer = Issuer.start(vertx, 0);
    }

    @AfterEach
    void stop() {
        issuer.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void publishesWhereItsKeysAndTokensAre() throws Exception {
        JsonNode discovery = get("/.well-known/openid-configuration");

        assertThat(discovery.get("issuer").asText()).isEqualTo(issuer.url().toString());
        assertThat(discovery.get("jwks_uri").asText()).isEqualTo(issuer.url() + "/keys");
        assertThat(discovery.get("token_endpoint").asText()).isEqualTo(issuer.url() + "/token");
    }

    @Test
    void signsWithTheKeyThatItPublishes() throws Exception {
        assertThat(verified(issuer.token(ALICE))).isTrue();
    }

    @Test
    void saysWhoMayWhat() throws Exception {
        JsonNode claims = claims(issuer.token("alice", List.of("connections:write"), List.of("platform")));

        assertThat(claims.get("sub").asText()).isEqualTo("alice");
        assertThat(claims.get("aud").asText()).isEqualTo("adobridge");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"connections:write\"]");
        assertThat(claims.get("groups").toString()).isEqualTo("[\"platform\"]");
        assertThat(claims.get("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void makesExpiredTokensAndTokensForOthers() throws Exception {
        JsonNode claims = claims(issuer.token(ALICE.expired().audience("another")));

        assertThat(claims.get("exp").asLong()).isLessThan(Instant.now().getEpochSecond());
        assertThat(claims.get("iat").asLong()).isLessThan(claims.get("exp").asLong());
        assertThat(claims.get("aud").asText()).isEqualTo("another");
    }

    @Test
    void forgesWithAKeyThatNobodyPublished() throws Exception {
        assertThat(verified(issuer.forged(ALICE))).isFalse();
    }

    @Test
    void signsWhatNoIssuerWouldWrite() throws Exception {
        String token = issuer.draft(ALICE).header("typ", "at+jwt").claim("aud", List.of("vault", "adobridge")).without("exp")
                .signed();

        assertThat(verified(token)).isTrue();
        assertThat(claims(token).get("aud")).hasSize(2);
        assertThat(claims(token).has("exp")).isFalse();
        assertThat(verified(issuer.draft(ALICE).key(SigningKey.generate()).signed())).isFalse();
        assertThat(issuer.draft(ALICE).header("alg", "none").signedBy(content -> new byte[0])).endsWith(".");
    }

    @Test
    void keepsOldTokensValidOverARotationUntilTheirKeyIsRetired() throws Exception {
        String before = issuer.token(ALICE);

        issuer.rotateKey();
        assertThat(verified(before)).isTrue();
        assertThat(verified(issuer.token(ALICE))).isTrue();

        issuer.retireOldKeys();
        assertThat(verified(before)).isFalse();
        assertThat(verified(issuer.token(ALICE))).isTrue();
    }

    @Test
    void givesATokenOverHttp() throws Exception {
        JsonNode answer = post("grant_type=client_credentials&client_id=curl&roles=reports:read+reports:write");

        JsonNode claims = claims(answer.get("access_token").asText());
        assertThat(answer.get("token_type").asText()).isEqualTo("Bearer");
        assertThat(claims.get("sub").asText()).isEqualTo("curl");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"reports:read\",\"reports:write\"]");
    }

    @Test
    void refusesOtherGrants() throws Exception {
        assertThat(post("grant_type=password&client_id=curl").get("error").asText())
                .isEqualTo("unsupported_grant_type");
    }

    private boolean verified(String token) throws Exception {
        String[] parts = token.split("\\.");
        String kid = JSON.readTree(Base64.getUrlDecoder().decode(parts[0])).get("kid").asText();
        for (JsonNode key : matching(kid)) {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(publicKey(key));
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        }
        return false;
    }

    private List<JsonNode> matching(String kid) throws Exception {
        return StreamSupport.stream(get("/keys").get("keys").spliterator(), false)
                .filter(key -> key.get("kid").asText().equals(kid)).toList();
    }

    private static PublicKey publicKey(JsonNode key) throws Exception {
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.get(name).asText()));
    }

    private static JsonNode claims(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private JsonNode get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer.url() + path)).build());
    }

    private JsonNode post(String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer.url() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build());
    }

    private JsonNode send(HttpRequest request) throws Exception {
        return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
