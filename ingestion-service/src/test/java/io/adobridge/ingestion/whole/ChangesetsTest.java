package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.world.Changesets.Change;
import io.adobridge.testbed.azure.world.Changesets.Changeset;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What is read of Team Foundation Version Control. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class ChangesetsTest {

    /** More than one answer shows. */
    private static final int MANY = 150;

    private static World world;
    private static Connected connection;

    Stage stage;

    @BeforeEach
    void syncOnce() {
        if (connection == null) {
            world = stage.organization();
            connection = stage.connect(world).awaitCurrent();
        }
    }

    @AfterEach
    void mendEverything() {
        stage.azure().faults().clear();
    }

    @Test
    void bringsEveryChangesetWithItsFiles() {
        List<Changeset> expected = IntStream.rangeClosed(1, world.changesets().count())
                .mapToObj(id -> world.changesets().find(id).orElseThrow()).toList();

        assertThat(connection.all("/changesets")).extracting("id")
                .containsAll(expected.stream().map(Changeset::id).toList());
        Changeset some = expected.get(expected.size() / 2);
        assertThat(connection.all("/changeset-files?changeset=" + some.id())).extracting("path")
                .containsExactlyInAnyOrderElementsOf(some.changes().stream().map(Change::path).distinct().toList());
        assertThat(connection.all("/changesets?author=" + some.author().uniqueName())).extracting("id").contains(some.id());
    }

    @Test
    void linksThemWithWorkItems() {
        Map<String, Object> linked = connection.all("/changesets").stream()
                .filter(changeset -> !((List<?>) changeset.get("workItems")).isEmpty()).findFirst().orElseThrow();

        assertThat(connection.all("/changesets?workItem=" + ((List<?>) linked.get("workItems")).get(0))).extracting("id")
                .contains(linked.get("id"));
    }

    @Test
    void readsEachByItselfOnce() {
        List<Change> changes = IntStream.range(0, MANY).mapToObj(i -> new Change("$/Main/New" + i + ".cs", "add")).toList();
        stage.azure().journal().reset();
        Changeset added = world.changesets().checkIn(world.people().all().get(0), world.now(), "New", changes, List.of(1));

        connection.refresh();
        connection.refresh();

        assertThat(readings()).isEqualTo(1);
        assertThat(connection.all("/changeset-files?changeset=" + added.id())).hasSize(MANY);
        assertThat(connection.all("/changesets").get(0)).containsEntry("id", added.id()).containsEntry("comment", "New");
    }

    @Test
    void takesAProjectWithoutItForOneWithoutChangesets() {
        World other = stage.organization();
        stage.azure().faults().add(When.path("_apis/tfvc/changesets$").organization(other.name()),
                new Effect.Answer(404, "application/json", "{\"message\":\"no TFVC\",\"typeKey\":\"NotFound\"}", Map.of()));

        Connected git = stage.connect(other).awaitCurrent();

        assertThat(git.all("/changesets")).isEmpty();
        assertThat(git.of("changesets", "lastError")).containsOnlyNulls();
    }

    private int readings() {
        return stage.azure().journal().entries(entry -> entry.organization().equals(connection.organization())
                && entry.path().matches(".*/_apis/tfvc/changesets/\\d+")).size();
    }
}
