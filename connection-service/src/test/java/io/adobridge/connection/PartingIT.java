package io.adobridge.connection;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.postgres.Leases;
import io.adobridge.testbed.process.ServiceProcess;
import io.restassured.path.json.JsonPath;

/** A replica that is told to end leaves no lease behind that another one would have to wait for. */
class PartingIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofMinutes(5);

    /** Who would have to wait for one of these to run out would not be there in time. */
    private static final Map<String, String> LEASES_THAT_OUTLAST_THE_TEST = Map.of(
            "adobridge.verification.lease", "10m", "adobridge.catalog.lease", "10m");

    /** Tries again soon what goes wrong on its own account, as on a machine that is busy. */
    private static final Map<String, String> UNDAUNTED = Map.of(
            "adobridge.verification.first-retry", "1s", "adobridge.verification.timeout", "10s",
            "adobridge.verification.lease", "15s", "adobridge.catalog.retry", "1s", "adobridge.catalog.lease", "15s");

    @Test
    void verificationsAndCatalogsUnderWayAreHandedBackAndAnotherReplicaGoesOnAtOnce() throws SQLException {
        try (Testbed testbed = Testbed.start()) {
            var stage = Stage.in(testbed);
            testbed.azure().faults().add(When.path("/_apis/projects"), new Effect.Delay(LONGER_THAN_ANYBODY_WAITS));
            String connection;
            try (ServiceProcess replica = start(testbed, LEASES_THAT_OUTLAST_THE_TEST)) {
                connection = stage.as(MEMBER).queryParam("validate", false).body(stage.wish(Stage.newName()))
                        .post(replica.baseUrl() + PATH).then().statusCode(201).extract().path("id");
                var unused = Await.until("verification and catalog are under way", SOON, PAUSE,
                        () -> Optional.of(leases(testbed)).filter(leases -> leases.keySet()
                                .containsAll(Set.of("connection.verification", "connection.catalog_sync"))));
            }

            assertThat(leases(testbed)).isEmpty();
            testbed.azure().faults().clear();
            try (ServiceProcess next = start(testbed, UNDAUNTED)) {
                String at = next.baseUrl() + PATH + "/" + connection;
                var verified = await(next, () -> has(stage, at, "verifiedAt"));
                var listed = await(next, () -> has(stage, at + "/catalog", "syncedAt"));
                assertThat(verified.getString("state")).isEqualTo("active");
                assertThat(listed.getString("problem")).isNull();
            }
        }
    }

    private static ServiceProcess start(Testbed testbed, Map<String, String> settings) {
        Map<String, String> config = new HashMap<>(testbed.config("connection-service"));
        config.putAll(settings);
        return ServiceProcess.start("connection-service", config);
    }

    /** What the replica comes to show; what it wrote instead where it does not. */
    private static JsonPath await(ServiceProcess replica, Supplier<Optional<JsonPath>> view) {
        try {
            return Await.until("view", SOON, PAUSE, view);
        } catch (Await.TimedOut late) {
            throw new AssertionError(replica.log(), late);
        }
    }

    private static Optional<JsonPath> has(Stage stage, String url, String field) {
        return Optional.of(stage.as(MEMBER).get(url).then().statusCode(200).extract().jsonPath())
                .filter(view -> view.get(field) != null);
    }

    private static Map<String, Integer> leases(Testbed testbed) {
        try (Connection database = testbed.postgres().connect("connection")) {
            return Leases.in(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
