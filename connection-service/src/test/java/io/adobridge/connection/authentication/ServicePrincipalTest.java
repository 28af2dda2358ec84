package io.adobridge.connection.authentication;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.WORKLOAD;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.Tenant;
import io.adobridge.testbed.azure.entra.Federation;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.tls.SelfSigned;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ServicePrincipalTest extends StagedTest {

    private static final SelfSigned CERTIFICATE = SelfSigned.forSigning();

    private Tenant tenant;

    @BeforeEach
    void foundATenant() {
        tenant = Tenant.in(testbed);
    }

    @Test
    void signsInByClientSecretAndShowsEverythingButTheSecret() {
        Map<String, Object> auth = tenant.auth();
        auth.put("expiresOn", "2099-12-31");

        Response registered = register(auth);

        registered.then().statusCode(201).body("state", equalTo("active"))
                .body("identity.displayName", equalTo("Bridge Application"))
                .body("auth", equalTo(Map.of("kind", "entra", "expiresOn", "2099-12-31", "tenant", Tenant.NAME, "clientId",
                        tenant.clientId(), "authority", "https://login.microsoftonline.com")));
        stage.as(WORKLOAD).get(PATH + "/" + registered.path("id") + "/effective").then().body("auth", equalTo("entra"));
    }

    @Test
    void keepsTheAccessTokenForEveryServiceAndTheClientSecretForNone() {
        String id = register(tenant.auth()).path("id");

        assertThat(testbed.vault().read("adobridge/connections/" + id)).hasValueSatisfying(kept -> {
            assertThat(kept.path("scheme").asText()).isEqualTo("bearer");
            assertThat(testbed.azure().entra().verify(kept.path("token").asText())).isPresent();
            assertThat(kept.toString()).doesNotContain(Tenant.SECRET);
        });
        assertThat(testbed.vault().read("adobridge/oauth/" + id)).hasValueSatisfying(
                kept -> assertThat(kept.path("clientSecret").asText()).isEqualTo(Tenant.SECRET));

        stage.remove(UUID.fromString(id)).then().statusCode(204);
        assertThat(testbed.vault().metadata("adobridge/oauth/" + id)).isEmpty();
    }

    @Test
    void signsInByCertificateAndKnowsUntilWhenItIsGood() {
        tenant.register(tenant.application().withCertificate(CERTIFICATE.certificate()));

        register(certified(CERTIFICATE.pem(), CERTIFICATE.privateKey())).then().statusCode(201)
                .body("state", equalTo("active"))
                .body("auth.expiresOn", equalTo(String.valueOf(CERTIFICATE.certificate().getNotAfter().toInstant())
                        .substring(0, 10)));
    }

    @Test
    void signsInAsAFederatedWorkload() {
        tenant.register(tenant.application().withFederation(new Federation(testbed.issuer(), "service:connection-service")));
        Map<String, Object> auth = tenant.unproven();
        auth.put("federated", true);

        register(auth).then().statusCode(201).body("state", equalTo("active"));
    }

    @Test
    void asksAnAuthorityThatTheOperatorAllows() {
        Map<String, Object> auth = tenant.auth();
        auth.put("authority", testbed.azure().servicesRoot() + "/login.microsoftonline.com/");
        register(auth).then().statusCode(201);
    }

    @Test
    void asksNoOtherAuthority() {
        Map<String, Object> auth = tenant.auth();
        auth.put("authority", "https://login.evil.example");

        register(auth).then().statusCode(422).body("type", endsWith("/host-not-allowed"));
        auth.put("authority", "https://ada:pw@login.example.com");
        register(auth).then().statusCode(400).body("errors.field", hasItem("auth.authority"));
    }

    @ParameterizedTest
    @CsvSource({ "tenant, nobody.example, entra-unknown-tenant", "clientId, 00000000-unknown, entra-unknown-application",
            "clientSecret, gu3ssed, entra-secret-refused" })
    void saysWhatEntraRefuses(String field, String value, String problem) {
        Map<String, Object> auth = tenant.auth();
        auth.put(field, value);

        register(auth).then().statusCode(422).contentType("application/problem+json").body("type", endsWith("/" + problem));
        tryOut(auth).then().statusCode(200).body("valid", equalTo(false))
                .body("checks.findAll { it.outcome == 'failed' }.cause", contains(problem));
    }

    @Test
    void tellsAnExpiredSecretFromAWrongOne() {
        tenant.register(tenant.application().withExpiredSecret());

        register(tenant.auth()).then().statusCode(422).body("type", endsWith("/entra-secret-expired"));
    }

    @Test
    void tellsACertificateThatTheApplicationDoesNotHave() {
        register(certified(CERTIFICATE.pem(), CERTIFICATE.privateKey())).then().statusCode(422)
                .body("type", endsWith("/entra-proof-refused"));
    }

    @Test
    void refusesWhatIsNoCertificateWithItsKey() {
        String another = SelfSigned.forSigning().privateKey();
        String elliptic = SelfSigned.create().privateKey();

        register(certified("no certificate", another)).then().statusCode(400)
                .body("errors.field", contains("auth.certificate.certificate"));
        register(certified(CERTIFICATE.pem(), "no key")).then().statusCode(400)
                .body("errors.field", contains("auth.certificate.privateKey"));
        register(certified(CERTIFICATE.pem(), elliptic)).then().statusCode(400)
                .body("errors.message", contains("must be an RSA key"));
        register(certified(CERTIFICATE.pem(), another)).then().statusCode(400)
                .body("errors.message", contains("must be the key of the certificate"));
    }

    @Test
    void takesExactlyOneProof() {
        Map<String, Object> both = tenant.auth();
        both.put("federated", true);

        register(both).then().statusCode(400).body("errors.message",
                hasItem(endsWith("exactly one of clientSecret, certificate "
                        + "and federated")));
        register(tenant.unproven()).then().statusCode(400).body("type", endsWith("/invalid-request"));
    }

    @Test
    void saysWhenEntraIsAwayAndSavesNothing() {
        testbed.azure().faults().add(When.path("/oauth2/v2.0/token"), Effect.unavailable());

        register(tenant.auth()).then().statusCode(503).body("type", endsWith("/entra-unavailable"))
                .header("Retry-After", equalTo("30"));
    }

    @Test
    void answersTheSameWishOnceAndAnotherSecretUnderTheSameKeyNever() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        Map<String, Object> auth = tenant.auth();
        wish.put("auth", auth);
        String key = UUID.randomUUID().toString();

        String id = stage.as(MEMBER).header("Idempotency-Key", key).body(wish).post(PATH).then().statusCode(201)
                .extract().path("id");
        stage.as(MEMBER).header("Idempotency-Key", key).body(wish).post(PATH).then().statusCode(201).body("id", equalTo(id));
        auth.put("clientSecret", "another");
        stage.as(MEMBER).header("Idempotency-Key", key).body(wish).post(PATH).then().statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
    }

    @Test
    void replacesTheClientSecretByACertificateOnceThatHolds() {
        String id = register(tenant.auth()).path("id");
        Map<String, Object> certificate = Map.of("certificate",
                Map.of("certificate", CERTIFICATE.pem(), "privateKey", CERTIFICATE.privateKey()));

        replace(id, certificate).then().statusCode(422).body("type", endsWith("/entra-proof-refused"));
        tenant.register(tenant.application().withCertificate(CERTIFICATE.certificate()));
        replace(id, certificate).then().statusCode(200).body("generation", equalTo(2)).body("state", equalTo("active"));

        assertThat(testbed.vault().read("adobridge/oauth/" + id)).hasValueSatisfying(kept -> {
            assertThat(kept.has("privateKey")).isTrue();
            assertThat(kept.has("clientSecret")).isFalse();
        });
        assertThat(testbed.vault().metadata("adobridge/oauth/" + id).orElseThrow().at("/versions/1/destroyed").asBoolean(false))
                .isTrue();
    }

    @Test
    void replacesEachKindOfAuthenticationByItsOwnKindOnly() {
        String entra = register(tenant.auth()).path("id");
        UUID pat = stage.register();

        stage.as(MEMBER).body(Map.of("token", stage.pat())).put(PATH + "/" + entra + "/token").then().statusCode(409)
                .body("type", endsWith("/authentication-of-another-kind"));
        replace(pat.toString(), Map.of("clientSecret", Tenant.SECRET)).then().statusCode(409)
                .body("type", endsWith("/authentication-of-another-kind"));
    }

    @Test
    void sendsWhoWantsToActForAPersonToTheSignIn() {
        Map<String, Object> auth = tenant.unproven();
        auth.put("kind", "oauth");
        auth.put("redirectUri", "http://localhost/back");

        register(auth).then().statusCode(422).body("type", endsWith("/sign-in-needed"));
    }

    @Test
    void showsNoApplicationForAPersonalAccessToken() {
        stage.get(MEMBER, stage.register()).then().body("auth.kind", equalTo("pat")).body("auth.tenant", nullValue());
    }

    private Map<String, Object> certified(String certificate, String privateKey) {
        Map<String, Object> auth = tenant.unproven();
        auth.put("certificate", Map.of("certificate", certificate, "privateKey", privateKey));
        return auth;
    }

    private Response register(Map<String, Object> auth) {
        return stage.as(MEMBER).body(wish(auth)).post(PATH);
    }

    private Response tryOut(Map<String, Object> auth) {
        return stage.as(MEMBER).body(wish(auth)).post(PATH + "/validate");
    }

    private Response replace(String id, Map<String, Object> credentials) {
        return stage.as(MEMBER).body(credentials).put(PATH + "/" + id + "/credentials");
    }

    private Map<String, Object> wish(Map<String, Object> auth) {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", auth);
        return wish;
    }
}
