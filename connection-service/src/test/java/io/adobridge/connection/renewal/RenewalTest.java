package io.adobridge.connection.renewal;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.WORKLOAD;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.Tenant;
import io.adobridge.connection.TestClock;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class RenewalTest extends StagedTest {

    private static final String FOLDER = "adobridge/connections/";
    private static final Duration DUE = Duration.ofMinutes(46);

    @Inject
    RenewalWorker worker;

    @Inject
    TestClock clock;

    private Tenant tenant;
    private UUID id;

    @BeforeEach
    void connectAnApplication() {
        tenant = Tenant.in(testbed);
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", tenant.auth());
        wish.put("customHeaders", Map.of("X-Access", "let me in"));
        id = stage.register(wish);
    }

    @AfterEach
    void removeItAndSetTheClockBack() {
        stage.remove(id).then().statusCode(204);
        clock.reset();
    }

    @Test
    void renewsTheTokenBeforeItsEndAndTellsTheOthers() {
        String first = token();
        clock.forward(Duration.ofMinutes(40));
        run(worker::renewDue);
        assertThat(token()).as("long before its end").isEqualTo(first);

        clock.forward(Duration.ofMinutes(6));
        run(worker::renewDue);

        assertThat(token()).as("a quarter of an hour before its end").isNotEqualTo(first);
        assertThat(testbed.vault().read(FOLDER + id).orElseThrow().at("/headers/X-Access").asText()).isEqualTo("let me in");
        stage.as(WORKLOAD).get(PATH + "/" + id + "/effective").then().body("secret.version", equalTo(2))
                .body("generation", equalTo(2)).body("state", equalTo("active"));
        stage.validate(id).then().body("valid", equalTo(true));
    }

    @Test
    void renewsOnceHoweverManyLook() {
        clock.forward(DUE);
        run(() -> Uni.join().all(worker.renewDue(), worker.renewDue(), worker.renewDue()).andFailFast());
        run(worker::renewDue);

        stage.as(WORKLOAD).get(PATH + "/" + id + "/effective").then().body("secret.version", equalTo(2));
    }

    @Test
    void isExpiredOnceTheClientSecretIsAndWorksAgainOnceItIsReplaced() {
        tenant.register(tenant.application().withExpiredSecret());
        clock.forward(DUE);
        run(worker::renewDue);

        stage.get(MEMBER, id).then().body("state", equalTo("expired"))
                .body("stateReason", containsString("client secret has expired"));
        stage.validate(id).then().body("valid", equalTo(true));
        stage.get(MEMBER, id).then().body("state", equalTo("expired"));

        tenant.register(tenant.application());
        stage.as(MEMBER).body(Map.of("clientSecret", Tenant.SECRET)).put(PATH + "/" + id + "/credentials")
                .then().statusCode(200).body("state", equalTo("active"));
    }

    @Test
    void asksAgainAfterARefusalForItMayBeMendedAtEntra() {
        tenant.register(tenant.application().withExpiredSecret());
        clock.forward(DUE);
        run(worker::renewDue);
        tenant.register(tenant.application());
        String first = token();

        run(worker::renewDue);
        assertThat(token()).as("within the pause").isEqualTo(first);
        clock.forward(Duration.ofMinutes(1));
        run(worker::renewDue);

        assertThat(token()).isNotEqualTo(first);
        stage.get(MEMBER, id).then().body("stateReason", equalTo("not verified yet"));
    }

    @Test
    void changesNothingWhileEntraIsAway() {
        testbed.azure().faults().add(When.path("/oauth2/v2.0/token"), Effect.unavailable());
        clock.forward(DUE);
        run(worker::renewDue);
        stage.get(MEMBER, id).then().body("state", equalTo("active")).body("generation", equalTo(1));

        testbed.azure().faults().clear();
        clock.forward(Duration.ofMinutes(1));
        run(worker::renewDue);

        stage.get(MEMBER, id).then().body("generation", equalTo(2));
    }

    @Test
    void triesAgainAfterVaultWasAway() {
        clock.forward(DUE);
        testbed.vault().seal();
        run(worker::renewDue);
        testbed.vault().unseal();

        clock.forward(Duration.ofMinutes(1));
        run(worker::renewDue);

        stage.get(MEMBER, id).then().body("state", equalTo("active")).body("generation", equalTo(2));
    }

    private String token() {
        return testbed.vault().read(FOLDER + id).orElseThrow().path("token").asText();
    }
}
