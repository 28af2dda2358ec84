package io.adobridge.connection;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.WORKLOAD;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.process.Background;
import io.adobridge.testbed.process.ServiceProcess;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Two replicas on one database, as they are delivered. */
@SuppressWarnings("NullAway.Init")
class ReplicasIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static Testbed testbed;
    private static Stage stage;
    private static ServiceProcess one;
    private static ServiceProcess other;

    @BeforeAll
    static void startTwo() {
        testbed = Testbed.start();
        stage = Stage.in(testbed);
        one = ServiceProcess.start("connection-service", busy());
        other = ServiceProcess.start("connection-service", busy());
    }

    @AfterAll
    static void stopAll() {
        other.close();
        one.close();
        testbed.close();
    }

    @Test
    void theOtherReplicaAnswersWhoWaitsForAChangeMadeHere() throws Exception {
        UUID id = register(one);
        String known = as(other, WORKLOAD).get(PATH + "/generations").header("ETag");
        assertThat(as(one, WORKLOAD).get(PATH + "/generations").header("ETag")).isEqualTo(known);
        var held = Background.supply(() -> as(other, WORKLOAD).header("If-None-Match", known)
                .queryParam("wait", 30).get(PATH + "/generations"));

        as(one, MEMBER).header("If-Match", "*").body(Map.of("enabled", false))
                .patch(PATH + "/" + id + "/integrations/repos").then().statusCode(200);

        held.get(20, TimeUnit.SECONDS).then().statusCode(200)
                .body("items.find { it.id == '" + id + "' }.generation", equalTo(2));
    }

    @Test
    void oneOfTwoReplicasRegistersAName() {
        Map<String, Object> wish = stage.wish(Stage.newName());

        List<Integer> statuses = IntStream.range(0, 6).parallel()
                .mapToObj(each -> as(each % 2 == 0 ? one : other, MEMBER).body(wish).post(PATH).statusCode()).toList();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void whatOneReplicaHasAcceptedOutlivesIt() {
        try (ServiceProcess third = ServiceProcess.start("connection-service", testbed.config("connection-service"))) {
            Map<String, Object> wish = stage.wish(Stage.newName());
            String key = UUID.randomUUID().toString();
            Response answer = as(third, MEMBER).header("Idempotency-Key", key).body(wish).post(PATH);
            answer.then().statusCode(201);
            third.kill();

            as(one, MEMBER).header("Idempotency-Key", key).body(wish).post(PATH).then().statusCode(201)
                    .body("id", equalTo(answer.<String> path("id")));
            as(one, WORKLOAD).get(PATH + "/" + answer.path("id") + "/effective").then().statusCode(200);
        }
    }

    @Test
    void nothingSecretIsLoggedAndEveryLineIsJson() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        String token = stage.pat();
        wish.put("auth", Map.of("kind", "pat", "token", token));
        as(one, MEMBER).body(wish).post(PATH).then().statusCode(201);

        assertThat(one.log()).doesNotContain(token);
        assertThat(one.log().lines().filter(line -> line.contains("\"loggerName\""))).isNotEmpty()
                .allMatch(line -> line.startsWith("{"));
    }

    @Test
    void whatIsDoneNowAndThenGoesWithoutAnError() {
        int before = testbed.issuer().keyReads();
        var unused = Await.until("reading of keys", SOON, PAUSE,
                () -> Optional.of(testbed.issuer().keyReads()).filter(reads -> reads > before));

        assertThat(one.log() + other.log()).contains("started in").doesNotContain("Error occurred while executing task");
    }

    /** Does every second what is done every few minutes. */
    private static Map<String, String> busy() {
        Map<String, String> config = new HashMap<>(testbed.config("connection-service"));
        config.putAll(Map.of("adobridge.issuers.read-keys-every", "1s", "adobridge.answers.clean-every", "1s",
                "adobridge.expiry.look-every", "1s", "adobridge.removals.forget-every", "1s",
                "adobridge.audit.forget-every", "1s", "adobridge.pauses.forget-every", "1s",
                "adobridge.notifications.sweep-every", "1s", "adobridge.notifications.overlap-every", "1s",
                "adobridge.secrets.sweep-every", "1s", "adobridge.secrets.sweep-delay", "1s"));
        return config;
    }

    private static UUID register(ServiceProcess replica) {
        return UUID.fromString(as(replica, MEMBER).body(stage.wish(Stage.newName())).post(PATH)
                .then().statusCode(201).extract().path("id"));
    }

    private static RequestSpecification as(ServiceProcess replica, Person person) {
        return stage.as(person).baseUri(replica.baseUrl().toString()).port(replica.baseUrl().getPort());
    }
}
