package io.adobridge.connection;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.azure.entra.SignInAnswer;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.adobridge.testbed.azure.tls.SelfSigned;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class HiddenSecretsTest extends StagedTest {

    private static final String BACK = "http://localhost/back";
    private static final String HEADER_VALUE = "v3ry-secret-header-value";

    private final CapturedLog log = new CapturedLog();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        log.start();
    }

    @AfterEach
    void stopListening() {
        log.stop();
    }

    @Test
    void noSecretIsToldOrLoggedOnAnyWay() {
        String first = stage.pat();
        String second = stage.pat();
        String wrong = "wr0ng" + first;
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", Map.of("kind", "pat", "token", first));
        wish.put("customHeaders", Map.of("X-Access", HEADER_VALUE));

        UUID id = UUID.fromString(tell(stage.as(MEMBER).header("Idempotency-Key", UUID.randomUUID()).body(wish).post(PATH))
                .then().statusCode(201).extract().path("id"));
        tell(stage.get(MEMBER, id));
        tell(stage.as(MEMBER).get(PATH));
        tell(stage.as(Person.WORKLOAD).get(PATH + "/" + id + "/effective"));
        tell(stage.validate(id));
        tell(stage.as(MEMBER).body(Map.of("token", wrong)).put(PATH + "/" + id + "/token"));
        tell(stage.as(MEMBER).body(Map.of("token", second)).put(PATH + "/" + id + "/token"));
        tell(stage.as(MEMBER).body(wish).post(PATH));
        tell(stage.as(MEMBER).body("{\"auth\": {\"kind\": \"pat\", \"token\": \"" + first + "\"").post(PATH));
        tell(stage.as(MEMBER).body("{\"auth\": {\"kind\": \"" + first + "\"}, \"" + first + "\": 1}").post(PATH));
        testbed.azure().expire(second);
        tell(stage.as(MEMBER).get(PATH + "/" + id + "/projects"));
        testbed.vault().seal();
        tell(stage.as(MEMBER).body(Map.of("token", first)).put(PATH + "/" + id + "/token"));
        testbed.vault().unseal();
        tell(stage.remove(id));

        assertThat(told).hasSizeGreaterThan(10);
        assertHidden(List.of(first, second, HEADER_VALUE));
    }

    @Test
    void nothingThatEntraIsShownOrGivesIsToldOrLogged() {
        var tenant = Tenant.in(testbed);
        SelfSigned certificate = SelfSigned.forSigning();
        tenant.register(tenant.application().withRedirect(BACK).withCertificate(certificate.certificate()));
        Map<String, Object> auth = tenant.auth();
        UUID id = stage.register(wish(auth));
        tell(stage.get(MEMBER, id));
        String accessToken = kept("connections/" + id, "token");
        tell(stage.as(MEMBER).body(Map.of("certificate", Map.of("certificate", certificate.pem(), "privateKey",
                certificate.privateKey()))).put(PATH + "/" + id + "/credentials")).then().statusCode(200);
        tell(stage.as(MEMBER).body(Map.of("certificate", Map.of("certificate", "none", "privateKey",
                certificate.privateKey()))).put(PATH + "/" + id + "/credentials")).then().statusCode(400);
        tenant.register(tenant.application().withRedirect(BACK).withExpiredSecret());
        tell(stage.as(MEMBER).body(wish(auth)).post(PATH)).then().statusCode(422);
        tell(stage.as(MEMBER).body(wish(auth)).post(PATH + "/validate"));

        tenant.register(tenant.application().withRedirect(BACK));
        testbed.azure().entra().answer(SignInAnswer.granted(TokenSpec.of(Stage.ORGANIZATION, "app_token")));
        auth.putAll(Map.of("kind", "oauth", "redirectUri", BACK));
        Response started = stage.as(MEMBER).body(wish(auth)).post(PATH + "/oauth/start");
        Map<String, String> back = Tenant.signIn(started);
        tell(stage.as(MEMBER).queryParam("code", "another").queryParam("state", "another").get(PATH + "/oauth/callback"));
        String person = tell(stage.as(MEMBER).queryParams(back).get(PATH + "/oauth/callback")).then().statusCode(200)
                .extract().path("connection");

        assertHidden(List.of(Tenant.SECRET, certificate.privateKey().lines().skip(1).findFirst().orElseThrow(), accessToken,
                kept("oauth/" + person, "refreshToken"), kept("connections/" + person, "token"),
                String.valueOf(back.get("code")), String.valueOf(back.get("state"))));
    }

    private Map<String, Object> wish(Map<String, Object> auth) {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", auth);
        return wish;
    }

    private String kept(String path, String key) {
        return testbed.vault().read("adobridge/" + path).orElseThrow().path(key).asText();
    }

    private void assertHidden(List<String> secrets) {
        for (String secret : secrets) {
            assertThat(told).as("responses").noneMatch(answer -> answer.contains(secret));
            assertThat(log.lines()).as("log").noneMatch(line -> line.contains(secret));
            assertThat(testbed.spans().contains(secret)).as("traces").isFalse();
        }
    }

    @Test
    void theSecretOfAWebhookIsShownOnce() {
        String hooks = "/api/v1/notifications/webhooks";
        Response made = stage.as(MEMBER).body(Map.of("name", Stage.newName(), "url", "http://localhost:1/hook", "owners",
                List.of("platform"))).post(hooks);
        String path = hooks + "/" + made.then().statusCode(201).extract().path("webhook.id");
        String first = made.path("secret");
        String second = stage.as(MEMBER).body(Map.of()).post(path + "/secret").then().statusCode(200).extract().path("secret");

        tell(stage.as(MEMBER).get(path));
        tell(stage.as(MEMBER).get(hooks));
        tell(stage.as(MEMBER).post(path + "/test"));
        tell(stage.as(MEMBER).get(path + "/deliveries"));
        tell(stage.as(MEMBER).get("/api/v1/audit"));
        tell(stage.as(MEMBER).body(Map.of("secret", first + "\u0007")).post(path + "/secret"));
        tell(stage.as(MEMBER).header("If-Match", "*").body(Map.of("secret", first)).patch(path));
        tell(stage.as(MEMBER).delete(path));

        for (String secret : List.of(first, second)) {
            assertThat(told).as("responses").noneMatch(answer -> answer.contains(secret));
            assertThat(log.lines()).as("log").noneMatch(line -> line.contains(secret));
            assertThat(testbed.spans().contains(secret)).as("traces").isFalse();
        }
    }

    @CanIgnoreReturnValue
    private Response tell(Response response) {
        told.add(response.statusLine() + "\n" + response.headers() + "\n" + response.asString());
        return response;
    }
}
