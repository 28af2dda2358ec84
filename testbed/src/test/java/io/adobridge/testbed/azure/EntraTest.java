package io.adobridge.testbed.azure;

import static io.adobridge.testbed.azure.SimulatorClient.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.entra.Application;
import io.adobridge.testbed.azure.entra.Federation;
import io.adobridge.testbed.azure.entra.SignInAnswer;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.adobridge.testbed.azure.tls.SelfSigned;
import io.adobridge.testbed.issuer.Claims;
import io.adobridge.testbed.issuer.Issuer;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Vertx;

class EntraTest {
    private static final String SCOPE = "499b84ac-1321-427f-aa17-267ca6975798%2F.default";

    private static final String ENTRA = "/login.microsoftonline.com/tenant-1/";
    private static final SignInAnswer PERSON = SignInAnswer
            .granted(TokenSpec.of("contoso", "app_token").withIdentity(Identity.named("Ada")));
    /** The pair of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private final AzureDevOpsSimulator simulator = AzureDevOpsSimulator.start(0, SmallContent::open);
    private final SimulatorClient client = new SimulatorClient(simulator.servicesRoot());

    @BeforeEach
    void registerAnApplication() {
        simulator.organization(OrganizationSpec.named("contoso"));
        simulator.clock().set(Instant.parse("2026-11-20T12:00:00Z"));
        simulator.entra().register(application());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void givesAnApplicationATokenThatAzureDevOpsAccepts() {
        String token = json(ask("tenant-1", "app-1", "s3cret", SCOPE)).get("access_token").asText();
        assertThat(json(connectionData(token)).at("/authenticatedUser/providerDisplayName").asText())
                .isEqualTo("Bridge Application");
    }

    @Test
    void letsTokensEndAfterAnHour() {
        String token = json(ask("tenant-1", "app-1", "s3cret", SCOPE)).get("access_token").asText();
        simulator.clock().advance(Duration.ofSeconds(3599));
        assertThat(connectionData(token).statusCode()).isEqualTo(302);
        String next = json(ask("tenant-1", "app-1", "s3cret", SCOPE)).get("access_token").asText();
        simulator.entra().endTokens();
        assertThat(connectionData(next).statusCode()).isEqualTo(302);
    }

    @Test
    void refusesWithTheCodesOfEntra() {
        assertThat(ask("tenant-2", "app-1", "s3cret", SCOPE).body()).contains("AADSTS90002");
        assertThat(ask("tenant-1", "app-2", "s3cret", SCOPE).body()).contains("AADSTS700016");
        assertThat(ask("tenant-1", "app-1", "s3cret", "openid").body()).contains("AADSTS70011");
        HttpResponse<String> wrong = ask("tenant-1", "app-1", "guess", SCOPE);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(json(wrong).get("error").asText()).isEqualTo("invalid_client");
        assertThat(wrong.body()).contains("AADSTS7000215");
    }

    @Test
    void registersApplicationsOverHttpWithoutShowingTheirSecrets() {
        HttpResponse<String> registered = client.send("POST", "/_control/applications",
                "{\"tenant\":\"t\",\"clientId\":\"c\",\"clientSecret\":\"hush\",\"organizations\":[\"contoso\"]}");
        assertThat(registered.statusCode()).isEqualTo(201);
        String token = json(ask("t", "c", "hush", SCOPE)).get("access_token").asText();
        assertThat(connectionData(token).statusCode()).isEqualTo(200);
        assertThat(client.send("GET", "/_control/applications", "").body()).contains("\"c\"").doesNotContain("hush", "s3cret");
        assertThat(client.send("POST", "/_control/applications", "{\"tenant\":\"t\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void publishesWhereItsEndpointsAreAndTheKeyOfItsTokens() {
        JsonNode discovery = json(client.send("GET", ENTRA + "v2.0/.well-known/openid-configuration", ""));
        assertThat(discovery.get("token_endpoint").asText()).endsWith(ENTRA + "oauth2/v2.0/token");
        assertThat(discovery.get("authorization_endpoint").asText()).endsWith(ENTRA + "oauth2/v2.0/authorize");
        JsonNode keys = json(client.send("GET", ENTRA + "discovery/v2.0/keys", ""));
        assertThat(keys.at("/keys/0/kty").asText()).isEqualTo("RSA");
        assertThat(client.send("GET", "/login.microsoftonline.com/nobody/discovery/v2.0/keys", "").body())
                .contains("AADSTS90002");
    }

    @Test
    void refusesASecretThatHasExpired() {
        simulator.entra().register(application().withExpiredSecret());
        assertThat(ask("tenant-1", "app-1", "s3cret", SCOPE).body()).contains("AADSTS7000222");
    }

    @Test
    void admitsAnAssertionThatTheRegisteredCertificateHasSigned() throws Exception {
        SelfSigned known = SelfSigned.forSigning();
        simulator.entra().register(application().withCertificate(known.certificate()));
        assertThat(assertion(signed(known, "app-1", ENTRA, 300)).statusCode()).isEqualTo(200);
        assertThat(assertion(signed(SelfSigned.forSigning(), "app-1", ENTRA, 300)).body()).contains("AADSTS700027");
        assertThat(assertion(signed(known, "app-1", ENTRA, -1)).body()).contains("AADSTS700024");
        assertThat(assertion(signed(known, "app-1", "/elsewhere/", 300)).body()).contains("AADSTS700023");
        assertThat(assertion(signed(known, "app-2", ENTRA, 300)).body()).contains("AADSTS700021");
    }

    @Test
    void admitsAWorkloadOfATrustedIssuer() {
        Vertx vertx = Vertx.vertx();
        try (Issuer issuer = Issuer.start(vertx, 0)) {
            simulator.entra().register(application().withFederation(new Federation(issuer, "service:bridge")));
            Claims claims = Claims.of("service:bridge", List.of(), List.of()).audience(Federation.AUDIENCE);
            assertThat(assertion(issuer.token(claims)).statusCode()).isEqualTo(200);
            assertThat(assertion(issuer.token(claims.audience("another"))).body()).contains("AADSTS700213");
            assertThat(assertion(issuer.forged(claims)).body()).contains("AADSTS700213");
        } finally {
            vertx.close();
        }
    }

    @Test
    void letsAPersonSignInWithACodeThatIsGoodOnce() {
        String code = code();
        assertThat(redeem(code, "wr0ng").body()).contains("AADSTS501481");
        String another = code();
        JsonNode tokens = json(redeem(another, VERIFIER));
        assertThat(json(connectionData(tokens.get("access_token").asText()))
                .at("/authenticatedUser/providerDisplayName").asText()).isEqualTo("Ada");
        assertThat(redeem(another, VERIFIER).body()).contains("invalid_grant", "AADSTS54005");
    }

    @Test
    void tellsANoFromAMissingConsent() {
        assertThat(signIn(SignInAnswer.DENIED)).containsEntry("error", "access_denied").containsEntry("state", "st");
        assertThat(signIn(SignInAnswer.CONSENT_NEEDED)).containsEntry("error", "consent_required");
    }

    @Test
    void sendsNobodyBackWhereTheApplicationDoesNotSayItIs() {
        assertThat(client.send("GET", authorize("http%3A%2F%2Fevil"), "").body()).contains("AADSTS50011");
    }

    @Test
    void refreshesUntilTheRefreshTokenIsReplacedOrRevoked() {
        String first = json(redeem(code(), VERIFIER)).get("refresh_token").asText();
        assertThat(refresh(first).statusCode()).isEqualTo(200);
        simulator.entra().rotateRefreshTokens(true);
        String second = json(refresh(first)).get("refresh_token").asText();
        assertThat(refresh(first).body()).contains("invalid_grant");
        simulator.entra().revokeRefreshTokens();
        assertThat(refresh(second).body()).contains("AADSTS50173");
    }

    private static Application application() {
        return new Application("tenant-1", "app-1", "s3cret",
                TokenSpec.of("contoso", "app_token").withIdentity(Identity.named("Bridge Application")))
                .withRedirect("http://localhost/back");
    }

    private String code() {
        return Objects.requireNonNull(signIn(PERSON).get("code"));
    }

    private Map<String, String> signIn(SignInAnswer answer) {
        simulator.entra().register(application());
        simulator.entra().answer(answer);
        String location = client.send("GET", authorize("http%3A%2F%2Flocalhost%2Fback"), "").headers()
                .firstValue("Location").orElseThrow();
        return new QueryStringDecoder(location).parameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }

    private static String authorize(String redirect) {
        return ENTRA + "oauth2/v2.0/authorize?client_id=app-1&response_type=code&state=st&scope=offline_access&redirect_uri="
                + redirect + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    }

    private HttpResponse<String> redeem(String code, String verifier) {
        return token("grant_type=authorization_code&client_secret=s3cret&redirect_uri=http%3A%2F%2Flocalhost%2Fback&code="
                + code + "&code_verifier=" + verifier);
    }

    private HttpResponse<String> refresh(String refreshToken) {
        return token("grant_type=refresh_token&client_secret=s3cret&refresh_token=" + refreshToken);
    }

    private HttpResponse<String> assertion(String assertion) {
        return token("grant_type=client_credentials&scope=" + SCOPE
                + "&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion="
                + assertion);
    }

    private HttpResponse<String> token(String form) {
        return client.send("POST", ENTRA + "oauth2/v2.0/token", "client_id=app-1&" + form, "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private String signed(SelfSigned certificate, String client, String audience, int seconds) throws Exception {
        long now = simulator.clock().instant().getEpochSecond();
        String header = "{\"alg\":\"RS256\",\"x5t\":\""
                + base64(MessageDigest.getInstance("SHA-1").digest(certificate.certificate().getEncoded())) + "\"}";
        String claims = "{\"aud\":\"https:/" + audience + "oauth2/v2.0/token\",\"iss\":\"" + client + "\",\"sub\":\"" + client
                + "\",\"nbf\":" + (now - 60) + ",\"exp\":" + (now + seconds) + "}";
        String content = base64(header.getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(
                Base64.getMimeDecoder().decode(certificate.privateKey().replaceAll("-----[A-Z ]+-----", "")))));
        signature.update(content.getBytes(UTF_8));
        return content + "." + base64(signature.sign());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private HttpResponse<String> ask(String tenant, String clientId, String secret, String scope) {
        return client.send("POST", "/login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token",
                "grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret + "&scope=" + scope,
                "Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> connectionData(String token) {
        return client.send("GET", "/contoso/_apis/connectionData", "", "Authorization", "Bearer " + token);
    }
}
