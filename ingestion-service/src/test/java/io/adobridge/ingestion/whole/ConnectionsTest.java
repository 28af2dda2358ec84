package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Checksums;
import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.entra.Application;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class ConnectionsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    Stage stage;

    @Test
    void stopsTheStreamsOfAnIntegrationThatIsSwitchedOff() {
        Connected connection = stage.connect(stage.organization(Stage.FEW)).awaitCurrent();
        int builds = connection.all("/builds").size();

        connection.switchIntegration("pipelines", false);

        Eventually.holds(SOON, () -> connection.of("builds", "state").isEmpty(), () -> connection.sync().prettyPrint());
        assertThat(connection.of("commits", "state")).isNotEmpty();
        assertThat(connection.all("/builds")).hasSize(builds);
    }

    @Test
    void readsAsAServicePrincipalWhatATokenReads() {
        World world = stage.organization(Stage.FEW);
        stage.azure().entra().register(new Application("contoso.example", "bridge", "cl1ent-s3cret",
                TokenSpec.of(world.name(), "app_token").withIdentity(Identity.named("Bridge Application"))));

        Connected principal = stage.connect(world,
                Map.of("kind", "entra", "tenant", "contoso.example", "clientId", "bridge", "clientSecret", "cl1ent-s3cret"));

        assertThat(Checksums.of(stage.testbed(), principal.awaitCurrent().id()))
                .isEqualTo(Checksums.of(stage.testbed(), stage.connect(world).awaitCurrent().id()));
        assertThat(stage.azure().journal().entries(call -> call.identity().equals("Bridge Application"))).isNotEmpty();
    }

    @Test
    void takesAnIntegrationUpAgainWhereItStopped() {
        World world = stage.organization(Stage.FEW);
        Connected connection = stage.connect(world).awaitCurrent();
        connection.switchIntegration("boards", false);
        Eventually.holds(SOON, () -> connection.of("work-items", "state").isEmpty(), () -> "boards are still read");
        Map<String, String> before = Checksums.of(stage.testbed(), connection.id());

        connection.switchIntegration("boards", true);
        Eventually.holds(SOON, () -> !connection.of("work-items", "state").isEmpty(), () -> "boards are not read");

        assertThat(Checksums.of(stage.testbed(), connection.awaitCurrent().id())).isEqualTo(before);
    }

    @Test
    void leavesOutARepositoryThatIsSwitchedOffAndMakesUpForIt() {
        World world = stage.organization(Stage.FEW);
        Connected connection = stage.connect(world).awaitCurrent();
        Repository repository = world.repositories().all().stream().filter(one -> one.name().equals("demo-svc")).findFirst()
                .orElseThrow();
        connection.switchRepository(repository.id(), false);
        Eventually.holds(SOON, () -> connection.of("commits", "skippedBecause").toString().contains("switched off"),
                () -> connection.sync().prettyPrint());

        String pushed = world.git().pushCommits(repository, repository.defaultBranch(), 1, world.people().all().get(0)).get(0)
                .sha();
        connection.refresh();
        assertThat(ids(connection.all("/commits"))).doesNotContain(pushed);

        connection.switchRepository(repository.id(), true);
        Eventually.holds(SOON, () -> ids(connection.all("/commits")).contains(pushed), () -> connection.sync().prettyPrint());
    }

    @Test
    void removesEveryRowOfARemovedConnectionAndNoneOfOthers() {
        World world = stage.organization(Stage.FEW);
        Connected removed = stage.connect(world).awaitCurrent();
        Connected kept = stage.connect(world).awaitCurrent();
        long rows = Checksums.rows(stage.testbed(), kept.id());

        removed.remove();

        Eventually.holds(SOON, () -> Checksums.rows(stage.testbed(), removed.id()) == 0, () -> "rows are left");
        removed.asking().get("/sync").then().statusCode(404)
                .body("type", equalTo("https://adobridge.io/problems/connection-not-found"));
        assertThat(Checksums.rows(stage.testbed(), kept.id())).isEqualTo(rows);
    }

    @Test
    void readsTheSameAgainAfterAReset() {
        Connected connection = stage.connect(stage.organization(Stage.FEW)).awaitCurrent();
        Map<String, String> before = Checksums.of(stage.testbed(), connection.id());

        for (String stream : Set.copyOf(connection.sync().getList("streams.stream", String.class))) {
            connection.asking().post("/sync/" + stream + "/reset").then().statusCode(202);
        }

        assertThat(Checksums.of(stage.testbed(), connection.awaitCurrent().id())).isEqualTo(before);
    }

    private static List<Object> ids(List<Map<String, Object>> commits) {
        return commits.stream().map(commit -> commit.get("id")).toList();
    }
}
