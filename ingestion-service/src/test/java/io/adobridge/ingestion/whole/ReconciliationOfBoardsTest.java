package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.Fields;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What increments miss of work items is found by comparing, told, and put right. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class ReconciliationOfBoardsTest {

    private static World world;
    private static Connected connection;

    Stage stage;

    private Comparison comparison;
    private Identity somebody;

    @BeforeEach
    void syncOnce() {
        if (connection == null) {
            world = stage.organization();
            connection = stage.connect(world).awaitCurrent();
        }
        comparison = new Comparison(stage);
        somebody = world.people().all().get(0);
    }

    @Test
    void readsWorkItemsThatAreMissingOrStoredAsTheyWere() {
        Map<String, String> before = comparison.sums(connection);
        comparison.drop(connection, "work_item_id", """
                SELECT work_item_id FROM ingestion.work_item WHERE connection_id = ? AND NOT deleted"""
                + Comparison.SOME_OLD.formatted("changed_date"), "work_item_revision", "work_item_interval", "work_item");
        int altered = comparison.sql("""
                UPDATE ingestion.work_item SET rev = rev - 1, title = 'As it was'
                WHERE connection_id = ? AND work_item_id IN (SELECT max(work_item_id) FROM ingestion.work_item
                    WHERE connection_id = ? AND NOT deleted AND rev > 1 AND changed_date < now() - interval '1 day')""",
                connection.id(), connection.id());

        comparison.run(connection, "work-item-reconciliation");

        assertThat(altered).isOne();
        comparison.assertTold(connection, "work-items", 3, 1, 0);
        assertThat(comparison.sums(connection)).isEqualTo(before);
    }

    @Test
    void notesWorkItemsThatWereDestroyedUnseen() {
        int destroyed = old(connection);
        world.workItemWrites().delete(destroyed, somebody);
        world.workItemWrites().destroy(destroyed);
        connection.refresh();
        assertThat(connection.all("/work-items")).extracting("id").contains(destroyed);

        comparison.run(connection, "work-item-reconciliation");

        comparison.assertTold(connection, "work-items", 0, 0, 1);
        assertThat(connection.all("/work-items")).extracting("id").doesNotContain(destroyed);
        assertThat(connection.all("/work-items?deleted=true")).filteredOn("id", destroyed).hasSize(1)
                .allSatisfy(item -> assertThat(item).containsEntry("deleted", true).containsEntry("movedTo", null));
    }

    @Test
    void notesWorkItemsThatMovedToAProjectThatNobodyFollowsAndThoseThatCameBack() {
        Project here = world.projects().at(0);
        Project elsewhere = world.projects().at(1);
        Connected narrow = stage.connect(world, List.of(here.name())).awaitCurrent();
        int leaving = old(narrow);
        world.workItemWrites().update(leaving, Map.of(Fields.PROJECT, elsewhere.name()), somebody);
        narrow.refresh();
        assertThat(narrow.all("/work-items")).extracting("id").contains(leaving);

        comparison.run(narrow, "work-item-reconciliation");

        List<Map<String, Object>> left = narrow.all("/work-items?deleted=true").stream()
                .filter(item -> elsewhere.id().toString().equals(item.get("movedTo"))).toList();
        // others left before the connection was made
        assertThat(left).extracting("id").contains(leaving);
        assertThat(comparison.told(narrow, "work-items", "gone")).isEqualTo(left.size());
        assertThat(narrow.all("/work-items")).extracting("id").doesNotContain(leaving);
        world.workItemWrites().update(leaving, Map.of(Fields.PROJECT, here.name()), somebody);
        narrow.refresh();
        assertThat(narrow.all("/work-items")).filteredOn("id", leaving).extracting("movedTo").containsExactly((Object) null);
    }

    /** A work item of the first project that was changed before yesterday. */
    private static int old(Connected some) {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        return some.all("/work-items?project=" + world.projects().at(0).id()).stream()
                .filter(item -> Instant.parse((String) item.get("changedDate")).isBefore(yesterday))
                .map(item -> (Integer) item.get("id")).findFirst().orElseThrow();
    }
}
