package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What increments miss is found by comparing, told, and put right; of builds, and of all together. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class ReconciliationTest {

    private static final List<String> ENTITIES = List.of("builds", "commits", "pull-requests", "work-items");

    private static World world;
    private static Connected connection;

    Stage stage;

    private Comparison comparison;

    @BeforeEach
    void syncOnce() {
        if (connection == null) {
            world = stage.organization();
            connection = stage.connect(world).awaitCurrent();
        }
        comparison = new Comparison(stage);
    }

    @Test
    void findsNothingWhereNothingWasMissed() {
        Connected fresh = stage.connect(stage.organization()).awaitCurrent();
        Map<String, String> before = comparison.sums(fresh);

        comparison.run(fresh, Comparison.STREAMS);

        assertThat(comparison.sums(fresh)).isEqualTo(before);
        assertThat(fresh.all("/sync/reconciliation")).hasSize(2 * ENTITIES.size()).extracting("entity")
                .containsOnlyElementsOf(ENTITIES);
        assertThat(fresh.all("/sync/reconciliation?drifted=true")).isEmpty();
        assertThat(ENTITIES)
                .allSatisfy(entity -> assertThat(comparison.told(fresh, entity, "checked")).as(entity).isPositive());
        assertThat(fresh.all("/sync/reconciliation"))
                .allSatisfy(round -> assertThat(round.get("finishedAt")).isNotNull());
    }

    @Test
    void readsBuildsThatAreMissingOrStoredAsTheyWere() {
        Map<String, String> before = comparison.sums(connection);
        comparison.drop(connection, "build_id", """
                SELECT build_id FROM ingestion.build WHERE connection_id = ? AND status = 'completed'"""
                + Comparison.SOME_OLD.formatted("finish_time"), "timeline_record", "build_part", "build_coverage", "build");
        int altered = comparison.sql("""
                UPDATE ingestion.build SET status = 'inProgress', result = NULL, finish_time = NULL
                WHERE connection_id = ? AND build_id IN (SELECT max(build_id) FROM ingestion.build
                    WHERE connection_id = ? AND status = 'completed' AND finish_time < now() - interval '2 days')""",
                connection.id(), connection.id());

        comparison.run(connection, "build-reconciliation");

        assertThat(altered).isOne();
        comparison.assertTold(connection, "builds", 3, 1, 0);
        assertThat(comparison.sums(connection)).isEqualTo(before);
    }

    @Test
    void notesBuildsThatWereDeletedInAzure() {
        List<Integer> ids = connection.all("/builds?state=completed").stream().filter(build -> !(boolean) build.get("deleted"))
                .map(build -> (Integer) build.get("id")).sorted().limit(2).toList();
        ids.forEach(world.buildWrites()::delete);
        connection.refresh();

        comparison.run(connection, "build-reconciliation");

        comparison.assertTold(connection, "builds", 0, 0, 2);
        assertThat(connection.all("/builds")).filteredOn(build -> ids.contains(build.get("id"))).hasSize(2)
                .allSatisfy(build -> assertThat(build).containsEntry("deleted", true));
        comparison.run(connection, "build-reconciliation");
        comparison.assertTold(connection, "builds", 0, 0, 0);
    }

    @Test
    void bringsTagsThatWereAddedAfterABuildHadFinished() {
        Object id = connection.all("/builds?state=completed").stream().filter(build -> !(boolean) build.get("deleted"))
                .map(build -> build.get("id")).skip(20).findFirst().orElseThrow();
        world.buildWrites().tag((int) id, tags -> tags.add("rolled-back"));
        connection.refresh();
        assertThat(connection.all("/builds?tag=rolled-back")).isEmpty();

        comparison.run(connection, "build-reconciliation");

        comparison.assertTold(connection, "builds", 0, 1, 0);
        assertThat(connection.all("/builds?tag=rolled-back")).extracting("id").containsExactly(id);
    }

    @Test
    void asksOnceADayAndFewQuestions() {
        Connected fresh = stage.connect(stage.organization()).awaitCurrent();
        stage.azure().journal().reset();
        fresh.refresh();
        assertThat(fresh.all("/sync/reconciliation")).isEmpty();
        long increments = comparison.calls(fresh);
        Comparison.STREAMS.forEach(stream -> comparison.makeDue(fresh, stream));

        Eventually.holds(Duration.ofSeconds(30),
                () -> fresh.all("/sync/reconciliation").stream().filter(round -> round.get("finishedAt") != null).count() == 8,
                () -> fresh.all("/sync/reconciliation").toString());

        assertThat(fresh.all("/sync/reconciliation")).extracting("whole").containsOnly(false);
        // by project: two lists of pull requests, one of builds and those that run, three questions for work items
        assertThat(comparison.calls(fresh) - increments).isPositive().isLessThanOrEqualTo(2 * 8);
    }

    @ParameterizedTest
    @EnumSource(names = { "SERVER_2019", "SERVER_2022" })
    void comparesWithAServerLikewise(HostKind kind) {
        Connected server = stage.connect(stage.organization(Stage.SMALL, kind)).awaitCurrent();
        Map<String, String> before = comparison.sums(server);
        comparison.drop(server, "build_id", """
                SELECT build_id FROM ingestion.build WHERE connection_id = ? AND status = 'completed'"""
                + Comparison.SOME_OLD.formatted("finish_time"), "timeline_record", "build_part", "build_coverage", "build");
        comparison.drop(server, "work_item_id", """
                SELECT work_item_id FROM ingestion.work_item WHERE connection_id = ? AND NOT deleted"""
                + Comparison.SOME_OLD.formatted("changed_date"), "work_item_revision", "work_item_interval", "work_item");

        comparison.run(server, Comparison.STREAMS);

        assertThat(comparison.told(server, "builds", "missing")).isEqualTo(3);
        assertThat(comparison.told(server, "work-items", "missing")).isEqualTo(3);
        assertThat(comparison.sums(server)).isEqualTo(before);
    }
}
