package io.adobridge.connection.registration;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.TestClock;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.http.Await;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;

@QuarkusTest
class ScheduleTest extends StagedTest {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration MOST_BETWEEN = Duration.ofMinutes(67);
    private static final int ROUNDS = 3;

    @Inject
    VerificationWorker worker;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @BeforeEach
    void leaveTheConnectionsOfOtherTestsAlone() {
        run(() -> pool.query("UPDATE connection.verification SET due_at = due_at + interval '10 years'").execute());
    }

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void findsOutThatATokenHasExpiredWithoutAnybodyAsking() {
        String token = stage.pat();
        UUID id = stage.register(with(token));
        testbed.azure().expire(token);
        verifyAllDue();
        stage.get(MEMBER, id).then().body("state", equalTo("active"));

        clock.forward(MOST_BETWEEN);
        verifyAllDue();

        stage.get(MEMBER, id).then().body("state", equalTo("expired")).body("generation", equalTo(2));
    }

    @Test
    void verifiesAtOnceWhatWasSavedWithoutVerification() {
        UUID id = UUID.fromString(stage.as(MEMBER).queryParam("validate", false).body(with(stage.pat())).post(PATH)
                .then().statusCode(201).body("state", equalTo("degraded")).body("stateReason", equalTo("not verified yet"))
                .body("verifiedAt", nullValue()).extract().path("id"));

        verifyAllDue();

        stage.get(MEMBER, id).then().body("state", equalTo("active")).body("stateReason", nullValue())
                .body("verifiedAt", notNullValue());
    }

    @Test
    void verifiesATokenAtOnceThatWasReplacedWithoutVerification() {
        UUID id = stage.register();
        stage.as(MEMBER).queryParam("validate", false).body(Map.of("token", "wr0ng")).put(PATH + "/" + id + "/token")
                .then().statusCode(200).body("state", equalTo("degraded"));

        verifyAllDue();

        stage.get(MEMBER, id).then().body("state", equalTo("invalid"));
    }

    @Test
    void changesNothingWhileAzureThrottlesAndLooksAgainSoon() {
        String organization = "throttled-" + UUID.randomUUID();
        testbed.azure().organization(OrganizationSpec.named(organization));
        String token = testbed.azure().token(organization, "app_token");
        UUID id = stage.register(with(organization, token));
        testbed.azure().faults().add(When.always().organization(organization), Effect.throttled(Duration.ofHours(1)));
        clock.forward(MOST_BETWEEN);
        verifyAllDue();
        stage.get(MEMBER, id).then().body("state", equalTo("active"));

        testbed.azure().faults().clear();
        testbed.azure().expire(token);
        clock.forward(MOST_BETWEEN);
        verifyAllDue();

        stage.get(MEMBER, id).then().body("state", equalTo("expired"));
    }

    @Test
    void believesARefusalOfAGoodTokenOnlyTheSecondTime() {
        String organization = "forgetful-" + UUID.randomUUID();
        testbed.azure().organization(OrganizationSpec.named(organization));
        String token = testbed.azure().token(organization, "app_token");
        UUID id = stage.register(with(organization, token));
        testbed.azure().tokens().revoke(token);
        clock.forward(MOST_BETWEEN);
        verifyAllDue();
        stage.get(MEMBER, id).then().body("state", equalTo("active"));

        clock.forward(Duration.ofMinutes(2));
        verifyAllDue();

        stage.get(MEMBER, id).then().body("state", equalTo("invalid"));
    }

    @Test
    void letsNoConnectionThatHangsHoldUpOthers() {
        String hanging = "hanging-" + UUID.randomUUID();
        testbed.azure().organization(OrganizationSpec.named(hanging));
        stage.register(with(hanging, testbed.azure().token(hanging, "app_token")));
        String token = stage.pat();
        UUID other = stage.register(with(token));
        testbed.azure().expire(token);
        testbed.azure().faults().add(When.always().organization(hanging), new Effect.Delay(Duration.ofSeconds(10)));
        clock.forward(MOST_BETWEEN);

        var round = CompletableFuture.runAsync(this::verifyAllDue);

        String state = Await.until("change of the other connection", Duration.ofSeconds(9), Duration.ofMillis(100),
                () -> Optional.of(stage.get(MEMBER, other).<String> path("state")).filter(now -> !now.equals("active")));
        assertThat(state).isEqualTo("expired");
        assertThat(round).isNotDone();
        testbed.azure().faults().clear();
        round.join();
    }

    @Test
    void sharesTheWorkSoThatEachIsVerifiedOnce() {
        String organization = "shared-" + UUID.randomUUID();
        testbed.azure().organization(OrganizationSpec.named(organization));
        IntStream.range(0, 10).forEach(each -> stage.register(with(organization,
                testbed.azure().token(organization, "app_token"))));
        long before = signIns(organization);

        clock.forward(MOST_BETWEEN);
        IntStream.range(0, 6).parallel().forEach(each -> verifyAllDue());

        assertThat(signIns(organization) - before).isEqualTo(10);
    }

    @Test
    void leavesARemovedConnectionAlone() {
        UUID id = stage.register();
        stage.remove(id).then().statusCode(204);

        clock.forward(EVERY.multipliedBy(2));
        verifyAllDue();

        stage.get(MEMBER, id).then().statusCode(404);
    }

    private void verifyAllDue() {
        IntStream.range(0, ROUNDS).forEach(round -> run(worker::verifyDue));
    }

    private long signIns(String organization) {
        return testbed.azure().journal().calls(totals -> totals.organization().equals(organization)
                && totals.template().endsWith("connectionData"));
    }

    private Map<String, Object> with(String token) {
        return with(Stage.ORGANIZATION, token);
    }

    private Map<String, Object> with(String organization, String token) {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("host", Map.of("kind", "services", "organization", organization));
        wish.put("auth", Map.of("kind", "pat", "token", token));
        return wish;
    }
}
