package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.journal.JournalEntry;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Branches, pushes and commits: what the first sync brings, and what later ones ask for. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class RepositoryActivityTest {

    private static final String FEATURE = "refs/heads/feature/activity";

    private static World world;
    private static Connected connection;

    Stage stage;

    private Repository repository;
    private Identity somebody;

    @BeforeEach
    void syncOnce() {
        if (connection == null) {
            world = stage.organization();
            connection = stage.connect(world).awaitCurrent();
        }
        repository = world.repositories().all().stream().filter(one -> one.name().equals("demo-svc")).findFirst()
                .orElseThrow();
        somebody = world.people().all().get(0);
    }

    @Test
    void knowsEveryBranchAndWhereItPoints() {
        List<Map<String, Object>> branches = of("/branches");

        assertThat(branches).extracting(branch -> branch.get("name") + " " + branch.get("commitId"))
                .containsExactlyInAnyOrderElementsOf(world.branches().of(repository.index()).stream()
                        .filter(ref -> ref.name().startsWith("refs/heads/")).map(ref -> ref.name() + " " + ref.sha())
                        .toList());
    }

    @Test
    void knowsWhatEachPushMoved() {
        Map<String, Object> push = of("/pushes").get(0);
        Map<?, ?> move = (Map<?, ?>) ((List<?>) push.get("refUpdates")).get(0);

        assertThat(push.get("pusherName")).isNotNull();
        assertThat((String) move.get("name")).startsWith("refs/heads/");
        assertThat(connection.all("/pushes?repository=" + repository.id() + "&branch=" + move.get("name")))
                .extracting("id").contains(push.get("id"));
    }

    @Test
    void linksCommitsWithWorkItems() {
        Map<String, Object> linked = connection.all("/commits").stream()
                .filter(commit -> !((List<?>) commit.get("workItems")).isEmpty()).findFirst().orElseThrow();
        Object workItem = ((List<?>) linked.get("workItems")).get(0);

        assertThat(connection.all("/commits?workItem=" + workItem)).extracting("id").contains(linked.get("id"));
        assertThat(connection.all("/work-items")).extracting("id").contains(workItem);
    }

    @Test
    void readsCommitsAndBranchesOfNothingButTheRepositoryThatWasPushedTo() {
        stage.azure().journal().reset();
        Commit pushed = world.git().pushCommits(repository, repository.defaultBranch(), 1, somebody).get(0);

        connection.refresh();

        assertThat(of("/commits")).extracting("id").contains(pushed.sha());
        assertThat(of("/branches")).extracting("commitId").contains(pushed.sha());
        assertThat(calls("/commitsbatch")).isNotEmpty().allMatch(this::isOfRepository);
        assertThat(calls("/refs")).isNotEmpty().allMatch(this::isOfRepository);
        assertThat(calls("/pushes")).anyMatch(call -> !isOfRepository(call));
    }

    @Test
    void keepsADeletedBranchAsRemoved() {
        world.git().pushCommits(repository, FEATURE, 1, somebody);
        connection.refresh();
        assertThat(of("/branches")).extracting("name").contains(FEATURE);
        world.git().pushes().delete(repository, FEATURE, somebody);

        connection.refresh();

        assertThat(of("/branches")).extracting("name").doesNotContain(FEATURE);
        assertThat(connection.all("/branches?removed=true&name=" + FEATURE)).singleElement()
                .satisfies(branch -> assertThat(branch.get("removedAt")).isNotNull());
        assertThat(connection.all("/pushes?branch=" + FEATURE).get(0).get("refUpdates").toString())
                .contains("newCommit=null");
    }

    private List<Map<String, Object>> of(String list) {
        return connection.all(list + "?repository=" + repository.id());
    }

    private List<JournalEntry> calls(String path) {
        return stage.azure().journal()
                .entries(entry -> entry.organization().equals(connection.organization()) && entry.path().endsWith(path));
    }

    private boolean isOfRepository(JournalEntry call) {
        return call.path().contains(repository.id().toString());
    }
}
