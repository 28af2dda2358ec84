package io.adobridge.testbed.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.Json;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.hook.HookCourier;
import io.adobridge.testbed.azure.world.Subscriptions.Subscription;
import io.adobridge.testbed.azure.world.World;

/** Who is called, with what, and what becomes of subscribers that do not answer. */
class HookDeliveryTest {
    private static final long PATIENCE = 10;
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> proofs = new LinkedBlockingQueue<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private final World world = new World(OrganizationSpec.named("hooks"), Clock.systemUTC());
    private final HookCourier courier = new HookCourier(world.subscriptions());
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        world.subscriptions().firstPause(Duration.ofMillis(1));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(Json.MAPPER.readTree(exchange.getRequestBody()));
            proofs.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void numbersEventsPerSubscriptionAndProvesItself() throws InterruptedException {
        Subscription subscription = subscribe("localhost");

        courier.send(subscription, event());
        courier.send(subscription, event());

        JsonNode first = next();
        JsonNode second = next();
        assertThat(first.path("subscriptionId").asText()).isEqualTo(subscription.id());
        assertThat(first.path("notificationId").asInt()).isEqualTo(1);
        assertThat(second.path("notificationId").asInt()).isEqualTo(2);
        assertThat(first.path("id").asText()).isNotEqualTo(second.path("id").asText());
        assertThat(proofs.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo("Basic " + Base64.getEncoder()
                .encodeToString("adobridge:secret".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void repeatsWhatMayPassWithTheSameNumber() throws InterruptedException {
        status.set(503);
        courier.send(subscribe("localhost"), event());
        JsonNode first = next();
        JsonNode second = next();
        status.set(200);

        assertThat(second).isNotNull().isEqualTo(first);
    }

    @Test
    void endsASubscriptionThatIsGone() throws InterruptedException {
        status.set(410);
        Subscription subscription = subscribe("localhost");

        courier.send(subscription, event());

        assertThat(next()).isNotNull();
        awaitStatus(subscription, "disabledBySystem");
        assertThat(world.subscriptions().notifications(subscription.id())).hasSize(1)
                .allMatch(sent -> sent.result().equals("failed") && sent.status() == 410);
    }

    @Test
    void putsASubscriptionOnProbationAndThenEndsIt() throws InterruptedException {
        status.set(500);
        Subscription subscription = subscribe("localhost");

        courier.send(subscription, event());

        awaitStatus(subscription, "disabledBySystem");
        assertThat(received).hasSize(8);
    }

    @Test
    void callsNobodyElseThanThisMachine() {
        Subscription subscription = subscribe("hooks.example.com");

        courier.send(subscription, event());

        awaitStatus(subscription, "disabledBySystem");
        assertThat(received).isEmpty();
    }

    private Subscription subscribe(String host) {
        String url = "http://" + host + ":" + server.getAddress().getPort() + "/hook";
        ObjectNode body = Json.MAPPER.valueToTree(Map.of("publisherId", "tfs", "eventType", "git.push", "consumerInputs",
                Map.of("url", url, "basicAuthUsername", "adobridge", "basicAuthPassword", "secret")));
        return world.subscriptions().create(body, Identity.named("Ada"));
    }

    private static ObjectNode event() {
        return Json.MAPPER.createObjectNode().put("eventType", "git.push");
    }

    private JsonNode next() throws InterruptedException {
        return received.poll(PATIENCE, TimeUnit.SECONDS);
    }

    private void awaitStatus(Subscription subscription, String wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (System.nanoTime() < end && !world.subscriptions().find(subscription.id()).orElseThrow().status().equals(wanted))
            Thread.onSpinWait();
        assertThat(world.subscriptions().find(subscription.id()).orElseThrow().status()).isEqualTo(wanted);
    }
}
