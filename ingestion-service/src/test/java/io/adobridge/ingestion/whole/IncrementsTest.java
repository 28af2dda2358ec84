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
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Definition;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.Revision;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What happens in Azure DevOps after the first sync arrives with the next look for news. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class IncrementsTest {

    Stage stage;

    private World world;
    private Connected connection;
    private Identity somebody;
    private Repository repository;

    @BeforeEach
    void syncFirst() {
        world = stage.organization(Stage.FEW);
        connection = stage.connect(world).awaitCurrent();
        somebody = world.people().all().get(0);
        repository = world.repositories().all().stream().filter(one -> one.name().equals("demo-svc")).findFirst()
                .orElseThrow();
    }

    @Test
    void bringsWhatWasPushedBuiltAndChanged() {
        Commit pushed = world.git().pushCommits(repository, repository.defaultBranch(), 1, somebody).get(0);
        world.git().pushCommits(repository, "feature/news", 1, somebody);
        PullRequest opened = world.git().openPullRequest(repository, "feature/news", "News", "", somebody);
        Definition definition = world.definitions().all().stream()
                .filter(one -> one.repository() == repository.index()).findFirst().orElseThrow();
        Build finished = world.buildWrites().queue(definition, repository.defaultBranch(), pushed.sha(), somebody);
        world.buildWrites().start(finished.id());
        world.buildWrites().finish(finished.id(), Build.Result.FAILED);
        Build running = world.buildWrites().queue(definition, repository.defaultBranch(), pushed.sha(), somebody);
        world.buildWrites().start(running.id());
        Revision created = world.workItemWrites().create(world.projects().at(repository.project()), "Bug",
                Map.of("System.Title", "Something new"), somebody);

        connection.refresh();

        assertThat(connection.all("/commits")).extracting("id").contains(pushed.sha());
        assertThat(one("/pull-requests", opened.id())).containsEntry("status", "active").containsEntry("title", "News");
        assertThat(one("/builds", finished.id())).containsEntry("result", "failed").containsEntry("timeline", "present");
        assertThat(one("/builds", running.id())).containsEntry("status", "inProgress").containsEntry("result", null);
        assertThat(one("/work-items", created.id())).containsEntry("title", "Something new").containsEntry("rev", 1);
    }

    @Test
    void seesRunningBuildsFinishAndActivePullRequestsClose() {
        Definition definition = world.definitions().all().stream()
                .filter(one -> one.repository() == repository.index()).findFirst().orElseThrow();
        Commit pushed = world.git().pushCommits(repository, "feature/end", 1, somebody).get(0);
        PullRequest opened = world.git().openPullRequest(repository, "feature/end", "Ends", "", somebody);
        Build running = world.buildWrites().queue(definition, repository.defaultBranch(), pushed.sha(), somebody);
        world.buildWrites().start(running.id());
        connection.refresh();
        world.git().abandon(opened.id(), somebody);
        world.buildWrites().finish(running.id(), Build.Result.SUCCEEDED);

        connection.refresh();

        assertThat(one("/pull-requests", opened.id())).containsEntry("status", "abandoned");
        assertThat(one("/builds", running.id())).containsEntry("result", "succeeded").containsEntry("timeline", "present");
    }

    @Test
    void bringsEachNewRevisionOfAWorkItem() {
        Map<String, Object> before = connection.all("/work-items").get(0);
        int id = (int) before.get("id");
        Revision changed = world.workItemWrites().update(id, Map.of("System.Title", "Changed"), somebody);

        connection.refresh();

        assertThat(one("/work-items", id)).containsEntry("title", "Changed").containsEntry("rev", changed.rev());
        List<Object> revisions = connection.asking().get("/work-items/" + id + "/revisions").path("items.rev");
        assertThat(revisions).contains(before.get("rev"), changed.rev());
    }

    @Test
    void keepsIdentityThroughRenamesAndNotesWhatIsGone() {
        Project project = world.projects().at(repository.project());
        world.administration().rename(project, "Renamed project");
        world.administration().rename(repository, "renamed-svc");
        Repository gone = world.repositories().all().stream()
                .filter(one -> one.index() != repository.index() && !one.hidden()).findFirst().orElseThrow();
        world.administration().delete(gone);

        connection.refresh();

        assertThat(one("/projects", project.id().toString())).containsEntry("name", "Renamed project");
        assertThat(one("/repositories", repository.id().toString())).containsEntry("name", "renamed-svc");
        assertThat(connection.all("/repositories")).extracting("id").doesNotContain(gone.id().toString());
        assertThat(connection.all("/repositories?removed=true")).extracting("id").contains(gone.id().toString());
    }

    @Test
    void asksForLittleWhenNothingHasHappened() {
        stage.azure().journal().reset();

        connection.refresh();

        List<JournalEntry> calls = stage.azure().journal()
                .entries(entry -> entry.organization().equals(connection.organization()));
        // two projects, each with a look at every list; those of boards that change rarely are asked for here as well
        assertThat(calls).hasSizeLessThan(60).noneMatch(call -> call.path().endsWith("/timeline"));
    }

    @Test
    void readsTheNewestWindowFirst() {
        List<String> windows = stage.azure().journal()
                .entries(entry -> entry.organization().equals(connection.organization())
                        && entry.template().equals("{project}/_apis/build/builds") && entry.query().contains("minTime"))
                .stream().map(entry -> entry.query().replaceAll(".*minTime=([^&]*).*", "$1")).toList();

        assertThat(windows).hasSizeGreaterThanOrEqualTo(6);
        assertThat(windows.subList(0, 6)).isSortedAccordingTo((one, other) -> other.substring(0, 10)
                .compareTo(one.substring(0, 10)));
    }

    private Map<String, Object> one(String list, Object id) {
        return connection.all(list).stream().filter(item -> item.get("id").equals(id)).findFirst().orElseThrow();
    }
}
