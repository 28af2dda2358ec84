package io.adobridge.ingestion.whole;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;
import io.adobridge.testbed.process.ServiceProcess;
import io.restassured.path.json.JsonPath;

/** The packaged service while connection-service is away, through a restart of its own. */
class OutageIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Stage stage = StageResource.stage();

    @Test
    void goesOnWithTheConnectionsThatItKnewLast() {
        World world = stage.organization();
        Connected connection = stage.connect(world);
        try (ServiceProcess before = start()) {
            connection.through(before).awaitCurrent();
        }
        Commit pushed = push(world);

        stage.withoutConnectionService(() -> {
            try (ServiceProcess after = start()) {
                Eventually.holds(SOON, () -> knowledge(after).startsWith("last known state of 2"), after::log);
                assertThat(connection.through(after).refresh().all("/commits")).extracting("id").contains(pushed.sha());
                given().get(after.baseUrl() + "/q/health/ready").then().statusCode(200);
            }
        });
    }

    @Test
    void followsAgainWhenConnectionServiceIsBack() {
        Connected known = stage.connect(stage.organization());
        try (ServiceProcess service = start()) {
            known.through(service).awaitCurrent();

            stage.withoutConnectionService(
                    () -> Eventually.holds(SOON, () -> knowledge(service).startsWith("last known"), service::log));

            stage.connect(stage.organization()).through(service).awaitCurrent();
            assertThat(knowledge(service)).startsWith("as of 2");
        }
    }

    private static Commit push(World world) {
        Repository repository = world.repositories().all().stream().filter(one -> one.name().equals("demo-svc")).findFirst()
                .orElseThrow();
        return world.git().pushCommits(repository, repository.defaultBranch(), 1, world.people().all().get(0)).get(0);
    }

    private static String knowledge(ServiceProcess service) {
        JsonPath well = given().get(service.baseUrl() + "/q/health/well").jsonPath();
        return String.valueOf(well.getString("checks.find { it.name == 'connection-service' }.data.connections"));
    }

    private ServiceProcess start() {
        return stage.ingestion("ingestion_outage", Map.copyOf(new Lively().getConfigOverrides()));
    }
}
