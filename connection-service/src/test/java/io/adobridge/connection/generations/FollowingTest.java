package io.adobridge.connection.generations;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Person.WORKLOAD;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.adobridge.connection.Person;
import io.adobridge.connection.StagedTest;
import io.adobridge.testbed.process.Background;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class FollowingTest extends StagedTest {

    private static final Duration HELD = Duration.ofSeconds(20);

    @Inject
    MeterRegistry meters;

    @Test
    void answersAtOnceWhoKnowsNothing() {
        UUID id = stage.register();

        ask(WORKLOAD, null, 30).then().statusCode(200)
                .body(of(id) + ".generation", equalTo(1)).body(of(id) + ".deleted", equalTo(false))
                .body("next", nullValue());
    }

    @Test
    void answersNothingNewAfterTheWait() {
        String known = ask(WORKLOAD, null, 0).header("ETag");
        long before = System.nanoTime();

        Response answer = ask(WORKLOAD, known, 2);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.header("ETag")).isEqualTo(known);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(1900));
    }

    @Test
    void answersAsSoonAsSomethingChanges() throws Exception {
        UUID id = stage.register();
        CompletableFuture<Response> held = hold(WORKLOAD, ask(WORKLOAD, null, 0).header("ETag"));

        stage.as(MEMBER).header("If-Match", "*").body(Map.of("enabled", false))
                .patch(PATH + "/" + id + "/integrations/repos").then().statusCode(200);

        held.get(HELD.toSeconds() / 2, TimeUnit.SECONDS).then().statusCode(200)
                .body(of(id) + ".generation", equalTo(2));
    }

    @Test
    void staysSilentTowardsWhoseConnectionsHaveNotChanged() throws Exception {
        CompletableFuture<Response> outsider = hold(OUTSIDER, ask(OUTSIDER, null, 0).header("ETag"));
        CompletableFuture<Response> member = hold(MEMBER, ask(MEMBER, null, 0).header("ETag"));

        UUID id = stage.register();

        member.get(HELD.toSeconds() / 2, TimeUnit.SECONDS).then().statusCode(200).body(of(id) + ".generation", equalTo(1));
        assertThat(outsider).isNotDone();
    }

    @Test
    void holdsNobodyForMoreThanAMinute() {
        ask(WORKLOAD, null, 61).then().statusCode(400);
        ask(WORKLOAD, null, -1).then().statusCode(400);
    }

    private CompletableFuture<Response> hold(Person person, String known) {
        double before = meters.get("adobridge.generations.held").gauge().value();
        var answer = Background.supply(() -> ask(person, known, (int) HELD.toSeconds()));
        while (meters.get("adobridge.generations.held").gauge().value() <= before && !answer.isDone()) {
            Thread.onSpinWait();
        }
        return answer;
    }

    private Response ask(Person person, @Nullable String known, int wait) {
        var request = stage.as(person).queryParam("wait", wait);
        return (known == null ? request : request.header("If-None-Match", known)).get(PATH + "/generations");
    }

    private static String of(UUID id) {
        return "items.find { it.id == '" + id + "' }";
    }
}
