package io.adobridge.ingestion.whole;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The packaged service from a connection's first minute to its last, by what it answers alone. */
@QuarkusIntegrationTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class IngestionIT {

    Stage stage;

    @Test
    void followsAConnectionFromItsRegistrationToItsRemoval() {
        World world = stage.organization();
        Connected connection = stage.connect(world).awaitCurrent();

        assertThat(connection.all("/projects")).hasSize(2);
        assertThat(connection.all("/repositories")).isNotEmpty();
        assertThat(connection.all("/commits")).isNotEmpty();
        assertThat(connection.all("/pull-requests")).isNotEmpty();
        assertThat(connection.all("/pipelines")).isNotEmpty();
        assertThat(connection.all("/work-items")).isNotEmpty();
        int build = (int) connection.all("/builds").stream().filter(one -> "present".equals(one.get("timeline"))).findFirst()
                .orElseThrow().get("id");
        connection.asking().get("/builds/" + build + "/timeline").then().statusCode(200)
                .body("buildId", equalTo(build)).body("records.size()", greaterThan(3));
        assertThat(connection.asking().accept("application/x-ndjson").get("/commits").asString().strip().split("\n"))
                .hasSameSizeAs(connection.all("/commits"));

        var changed = world.workItemWrites().update((int) connection.all("/work-items").get(0).get("id"),
                Map.of("System.Title", "Changed"), world.people().all().get(0));
        connection.refresh();
        assertThat(connection.all("/work-items")).anySatisfy(item -> assertThat(item).containsEntry("title", "Changed")
                .containsEntry("rev", changed.rev()));

        connection.remove();
        Eventually.holds(Duration.ofSeconds(30), () -> connection.asking().get("/sync").statusCode() == 404,
                () -> "the connection is still known");
    }

    @Test
    void tellsOperatorsHowItIs() {
        stage.connect(stage.organization()).awaitCurrent();

        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/well").then().body(containsString("connections"));
        given().get("/q/metrics").then().statusCode(200)
                .body(containsString("adobridge_ingestion_rows_written_total"),
                        containsString("adobridge_ingestion_pages_total"));
    }
}
