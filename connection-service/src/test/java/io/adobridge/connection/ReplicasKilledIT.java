package io.adobridge.connection;

import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.process.ServiceProcess;
import io.restassured.specification.RequestSpecification;

/**
 * Two replicas on one database, of which one after the other is killed in the middle of its work. The moment is the
 * how-manieth call to Azure DevOps, drawn by a seed that failures name.
 */
@SuppressWarnings("NullAway.Init")
class ReplicasKilledIT {

    private static final int KILLS = Integer.getInteger("adobridge.kills", 3);
    private static final long SEED = Long.getLong("adobridge.kills.seed", System.currentTimeMillis());
    private static final int CONNECTIONS_A_KILL = 8;
    /** Fewer than the verifications of so many connections take. */
    private static final int MOST_CALLS = 30;

    private static final Random RANDOM = new Random(SEED);
    private static final List<ServiceProcess> REPLICAS = new ArrayList<>();
    private static Testbed testbed;
    private static Stage stage;

    @BeforeAll
    static void startTwo() {
        testbed = Testbed.start();
        stage = Stage.in(testbed);
        testbed.azure().faults().add(When.always(), new Effect.Delay(Duration.ofMillis(100)));
        REPLICAS.add(start());
        REPLICAS.add(start());
    }

    @AfterAll
    static void stopAll() {
        REPLICAS.forEach(ServiceProcess::close);
        testbed.close();
    }

    @Test
    void losesNothingAndDoesNothingTwice() {
        List<UUID> registered = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            long before = testbed.azure().journal().calls();
            registerSome(registered);
            awaitCalls(before + 1 + RANDOM.nextInt(MOST_CALLS));
            replaceOne();
        }

        registered.forEach(ReplicasKilledIT::awaitVerified);

        String seed = "seed " + SEED;
        assertThat(deeds("connection.registered")).as(seed).isEqualTo(once(registered));
        assertThat(deeds("connection.state.changed")).as(seed).isEqualTo(once(registered));
        awaitTold(registered.size());
        assertThat(deeds("connection.token.expiring")).as(seed).isEqualTo(once(registered));
    }

    /** Saved as they are, so that the workers have something to do. */
    private static void registerSome(List<UUID> registered) {
        for (int each = 0; each < CONNECTIONS_A_KILL; each++) {
            Map<String, Object> wish = stage.wish(Stage.newName());
            wish.put("auth", Map.of("kind", "pat", "token", stage.pat(),
                    "expiresOn", LocalDate.now(ZoneOffset.UTC).plusDays(5).toString()));
            registered.add(UUID.fromString(member().queryParam("validate", false).body(wish).post(PATH)
                    .then().statusCode(201).extract().path("id")));
        }
    }

    private static void awaitCalls(long goal) {
        boolean reached = Await.until("call number " + goal + " to Azure DevOps, seed " + SEED, Duration.ofSeconds(60),
                Duration.ofMillis(5), () -> Optional.of(testbed.azure().journal().calls() >= goal).filter(yes -> yes));
        assertThat(reached).isTrue();
    }

    private static void replaceOne() {
        ServiceProcess victim = REPLICAS.remove(RANDOM.nextInt(REPLICAS.size()));
        victim.kill();
        REPLICAS.add(start());
    }

    private static void awaitVerified(UUID connection) {
        String state = Await.until("verification of " + connection + ", seed " + SEED, Duration.ofMinutes(2),
                Duration.ofMillis(500), () -> Optional.ofNullable(member().get(PATH + "/" + connection).jsonPath())
                        .filter(view -> view.get("verifiedAt") != null).map(view -> view.getString("state")));
        assertThat(state).isEqualTo("active");
    }

    private static void awaitTold(int tokens) {
        int told = Await.until("word of every token, seed " + SEED, Duration.ofSeconds(60), Duration.ofMillis(500),
                () -> Optional.of(deeds("connection.token.expiring").size()).filter(so -> so == tokens));
        assertThat(told).isEqualTo(tokens);
    }

    private static Map<UUID, Integer> once(List<UUID> connections) {
        Map<UUID, Integer> once = new TreeMap<>();
        connections.forEach(connection -> once.put(connection, 1));
        return once;
    }

    /** How often something happened to each connection, as the audit says. */
    private static Map<UUID, Integer> deeds(String action) {
        Map<UUID, Integer> deeds = new TreeMap<>();
        try (Connection database = testbed.postgres().connect("connection");
                Statement query = database.createStatement();
                ResultSet rows = query.executeQuery("SELECT subject_id, count(*) FROM connection.audit_entry WHERE action = '"
                        + action + "' GROUP BY subject_id")) {
            while (rows.next()) {
                deeds.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
            return deeds;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static ServiceProcess start() {
        Map<String, String> config = new HashMap<>(testbed.config("connection-service"));
        config.put("adobridge.catalog.poll-every", "off");
        config.put("adobridge.verification.concurrency", "2");
        config.put("adobridge.verification.timeout", "8s");
        config.put("adobridge.verification.lease", "10s");
        config.put("adobridge.expiry.look-every", "1s");
        return ServiceProcess.start("connection-service", config);
    }

    private static RequestSpecification member() {
        URI replica = REPLICAS.get(RANDOM.nextInt(REPLICAS.size())).baseUrl();
        return stage.as(Person.MEMBER).baseUri(replica.toString()).port(replica.getPort());
    }
}
