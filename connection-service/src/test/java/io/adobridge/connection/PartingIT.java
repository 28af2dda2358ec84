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

import org.junit.jupiter.api.Test;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.postgres.Leases;
import io.adobridge.testbed.process.ServiceProcess;

/** A replica that is told to end leaves no lease behind that another one would have to wait for. */
class PartingIT {

    @Test
    void verificationsAndCatalogsUnderWayEndBeforeTheProcess() throws SQLException {
        try (Testbed testbed = Testbed.start()) {
            var stage = Stage.in(testbed);
            testbed.azure().faults().add(When.path("/_apis/(connectionData|projects)"),
                    new Effect.Delay(Duration.ofSeconds(1)));
            Map<String, String> config = new HashMap<>(testbed.config("connection-service"));
            try (ServiceProcess replica = ServiceProcess.start("connection-service", config)) {
                stage.as(MEMBER).queryParam("validate", false).body(stage.wish(Stage.newName()))
                        .post(replica.baseUrl() + PATH).then().statusCode(201);
                var unused = Await.until("verification and catalog are under way", Duration.ofSeconds(30),
                        Duration.ofMillis(50), () -> Optional.of(leases(testbed)).filter(leases -> leases.keySet()
                                .containsAll(Set.of("connection.verification", "connection.catalog_sync"))));
            }

            assertThat(leases(testbed)).isEmpty();
        }
    }

    private static Map<String, Integer> leases(Testbed testbed) {
        try (Connection database = testbed.postgres().connect("connection")) {
            return Leases.in(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
