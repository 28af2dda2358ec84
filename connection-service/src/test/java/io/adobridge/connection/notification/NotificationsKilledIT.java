package io.adobridge.connection.notification;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.connection.Stage;
import io.adobridge.connection.notification.Receiver.Heard;
import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.process.Background;
import io.adobridge.testbed.process.ServiceProcess;
import io.restassured.specification.RequestSpecification;

/**
 * Two replicas tell a webhook of many changes while they are killed at random, and while the webhook fails now and then: of
 * each change that was accepted it hears under one id, and nothing else is told.
 */
@SuppressWarnings("NullAway.Init")
class NotificationsKilledIT {

    private static final int KILLS = Integer.getInteger("adobridge.kills", 3);
    private static final int AT_ONCE = 8;
    private static final int CHANGES = 40 * KILLS;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final AtomicReferenceArray<ServiceProcess> replicas = new AtomicReferenceArray<>(2);
    private final AtomicInteger accepted = new AtomicInteger();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Random random = new Random();
    private final Receiver receiver = Receiver.open();
    private Testbed testbed;
    private Stage stage;

    @BeforeEach
    void startTwo() {
        testbed = Testbed.start();
        stage = Stage.in(testbed);
        replicas.set(0, start());
        replicas.set(1, start());
    }

    @AfterEach
    void stopAll() {
        replicas.get(0).close();
        replicas.get(1).close();
        receiver.close();
        testbed.close();
    }

    @Test
    void eachChangeIsToldUnderOneIdHoweverOftenReplicasDie() {
        String webhook = at(0).body(Hooks.wish(receiver.url())).post(Hooks.PATH).then().statusCode(201)
                .extract().path("webhook.id");
        String connection = at(1).body(stage.wish(Stage.newName())).post(PATH).then().statusCode(201).extract().path("id");
        receiver.answer(this::hearMostly);

        CompletableFuture<Void> changes = Background.run(() -> IntStream.range(0, CHANGES)
                .forEach(number -> changeUntilAccepted(connection, number)));
        killWhileTheyComeIn(changes);
        changes.join();
        awaitQuiet(webhook);

        Map<String, List<String>> idsOfChanges = receiver.heard().stream()
                .filter(heard -> Hooks.type(heard).equals("connection.changed")).distinct()
                .collect(Collectors.groupingBy(NotificationsKilledIT::description,
                        Collectors.mapping(Heard::id, Collectors.collectingAndThen(Collectors.toSet(), List::copyOf))));
        assertThat(taken.size() - Set.copyOf(taken).size()).as("taken twice, because a replica died before it wrote that down")
                .isLessThanOrEqualTo(KILLS * AT_ONCE);
        assertThat(idsOfChanges).hasSize(CHANGES).allSatisfy((change, ids) -> assertThat(ids).as(change).hasSize(1));
    }

    private int hearMostly(Heard heard) {
        if (random.nextInt(10) == 0) {
            return 503;
        }
        taken.add(heard.id());
        return 204;
    }

    private void killWhileTheyComeIn(CompletableFuture<Void> changes) {
        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = CHANGES * kill / (KILLS + 1) + random.nextInt(CHANGES / (KILLS + 1));
            until(enough + " changes", () -> accepted.get() >= enough || changes.isDone());
            int victim = random.nextInt(2);
            replicas.get(victim).kill();
            replicas.set(victim, start());
        }
    }

    /** A change whose answer was lost is made again, and then is none. */
    private void changeUntilAccepted(String connection, int number) {
        until("change " + number, () -> change(connection, number));
        accepted.incrementAndGet();
    }

    private boolean change(String connection, int number) {
        try {
            return at(random.nextInt(2)).header("If-Match", "*").body(Map.of("description", "change " + number))
                    .patch(PATH + "/" + connection).statusCode() == 200;
        } catch (Exception notThere) {
            return false;
        }
    }

    private void awaitQuiet(String webhook) {
        until("end of deliveries", () -> at(0).get(Hooks.PATH + "/" + webhook + "/deliveries?state=pending&limit=1")
                .then().statusCode(200).extract().<List<?>> path("items").isEmpty()
                && receiver.heard().stream().anyMatch(heard -> heard.body().contains("change " + (CHANGES - 1) + "\"")));
    }

    private static void until(String what, BooleanSupplier holds) {
        boolean held = Await.until(what, PATIENCE, PAUSE, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
        assertThat(held).isTrue();
    }

    private static String description(Heard heard) {
        try {
            JsonNode event = new ObjectMapper().readTree(heard.body());
            return event.at("/data/after/description").asText();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private RequestSpecification at(int replica) {
        ServiceProcess process = replicas.get(replica);
        return stage.as(MEMBER).baseUri(process.baseUrl().toString()).port(process.baseUrl().getPort());
    }

    /** With a short lease and short pauses. */
    private ServiceProcess start() {
        Map<String, String> config = new HashMap<>(testbed.config("connection-service"));
        config.put("adobridge.notifications.poll-every", "0.2s");
        config.put("adobridge.notifications.lease", "10s");
        config.put("adobridge.notifications.attempt-timeout", "2s");
        config.put("adobridge.notifications.first-backoff", "0.2s");
        config.put("adobridge.notifications.per-webhook", String.valueOf(AT_ONCE));
        return ServiceProcess.start("connection-service", config);
    }
}
