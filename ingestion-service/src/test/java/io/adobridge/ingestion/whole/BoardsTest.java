package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.journal.JournalEntry;
import io.adobridge.testbed.azure.world.Fields;
import io.adobridge.testbed.azure.world.Node;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Revision;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the first sync brings of boards, and what happens to work items afterwards. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class BoardsTest {

    private static World world;
    private static Connected connection;

    Stage stage;

    private Identity somebody;
    private Project project;

    @BeforeEach
    void syncOnce() {
        if (connection == null) {
            world = stage.organization();
            connection = stage.connect(world).awaitCurrent();
        }
        somebody = world.people().all().get(0);
        project = world.projects().at(0);
    }

    @Test
    void knowsTheStatesOfEachTypeWithTheirCategories() {
        Map<String, Object> bug = rows("/work-item-types?project=" + project.id()).stream()
                .filter(type -> type.get("name").equals("Bug")).findFirst().orElseThrow();

        assertThat(bug.get("states").toString()).contains("name=New, color", "category=Proposed", "category=Completed");
        assertThat(rows("/processes")).extracting("id").contains(bug.get("processId"));
    }

    @Test
    void knowsAreasAndIterationsByThePathsOfWorkItems() {
        List<Map<String, Object>> nodes = rows("/areas-and-iterations");

        assertThat(nodes).extracting("path")
                .containsAll(Stream.concat(world.classification().areas(project).all(),
                        world.classification().iterations(project).all()).map(Node::path).toList());
        assertThat(nodes).extracting("path").containsAll(rows("/work-items").stream()
                .flatMap(item -> Stream.of(item.get("areaPath"), item.get("iterationPath"))).distinct().toList());
        assertThat(nodes).anySatisfy(node -> assertThat(node.get("finishDate")).isNotNull());
    }

    @Test
    void knowsWhoIsInATeamAndWhatItPlansWith() {
        assertThat(rows("/teams")).hasSameSizeAs(world.teams().all()).allSatisfy(team -> {
            assertThat((List<?>) team.get("members")).isNotEmpty();
            assertThat((List<?>) team.get("areas")).hasSize(1);
            assertThat((List<?>) team.get("iterations")).isNotEmpty();
            assertThat(team.get("detailsError")).isNull();
        });
        String member = world.teams().all().get(0).members().get(0).uniqueName();
        assertThat(rows("/teams?member=" + member)).extracting("id")
                .contains(world.teams().all().get(0).id().toString()).hasSizeLessThanOrEqualTo(world.teams().all().size());
    }

    @Test
    void knowsTheBoardsOfATeamAndTheirColumns() {
        Object team = world.teams().all().get(0).id();

        assertThat(rows("/boards?team=" + team)).hasSize(3).allSatisfy(
                board -> assertThat(board.get("columns").toString()).contains("incoming", "outgoing", "states={"));
    }

    @Test
    void knowsTheUsers() {
        assertThat(rows("/users")).extracting("uniqueName").containsExactlyInAnyOrderElementsOf(
                world.people().all().stream().map(Identity::uniqueName).toList());
    }

    @Test
    void tellsHowLongWorkItemsWereInEachState() {
        Revision created = create();
        world.workItemWrites().update(created.id(), Map.of(Fields.STATE, "Active", Fields.ASSIGNED_TO, somebody), somebody);

        connection.refresh();

        List<Map<String, Object>> states = rows("/work-item-intervals?aspect=state&workItem=" + created.id());
        assertThat(states).extracting("value").containsExactly(created.text(Fields.STATE), "Active");
        assertThat(states.get(0).get("category")).isEqualTo("Proposed");
        assertThat(states.get(0).get("endedAt")).isEqualTo(states.get(1).get("beganAt"));
        assertThat(states.get(1).get("endedAt")).isNull();
        assertThat(rows("/work-item-intervals?aspect=assignee&workItem=" + created.id())).extracting("value")
                .containsExactly(null, somebody.uniqueName());
    }

    @Test
    void linksParentsWithChildrenAndWorkItemsWithPullRequests() {
        assertThat(rows("/work-item-links")).extracting("type").contains("System.LinkTypes.Hierarchy");
        assertThat(rows("/work-items").stream().filter(item -> item.get("parentId") != null).toList()).isNotEmpty();

        List<Map<String, Object>> toPullRequests = rows("/work-item-artifacts?kind=pullRequest");
        assertThat(toPullRequests).isNotEmpty().allSatisfy(link -> assertThat(
                world.pullRequestsOf((int) link.get("workItemId"))).contains((Integer) link.get("pullRequestId")));
        assertThat(rows("/work-item-artifacts?kind=commit")).isNotEmpty();
    }

    @Test
    void readsALinkThatIsMadeLaterAndForgetsOneThatIsGone() {
        Revision parent = create();
        Revision child = create();
        world.workItemWrites().update(child.id(), Map.of(Fields.PARENT, parent.id()), somebody);
        connection.refresh();
        assertThat(rows("/work-item-links?workItem=" + parent.id())).extracting("targetId").containsExactly(child.id());

        world.workItemWrites().delete(child.id(), somebody);
        connection.refresh();

        assertThat(rows("/work-item-links?workItem=" + parent.id())).isEmpty();
    }

    @Test
    void readsCommentsWhereTheirNumberHasChanged() {
        Revision created = create();
        connection.refresh();
        stage.azure().journal().reset();

        world.workItemWrites().comment(created.id(), "Seen with 3 GB, too", somebody);
        connection.refresh();

        assertThat(rows("/work-item-comments?workItem=" + created.id())).hasSize(1).first().satisfies(comment -> {
            assertThat(comment.get("text")).isEqualTo("Seen with 3 GB, too");
            assertThat(comment.get("createdBy")).isEqualTo(somebody.uniqueName());
        });
        assertThat(calls("/comments")).hasSize(1);
    }

    @Test
    void bringsEveryCommentOfTheFirstSync() {
        List<Map<String, Object>> discussed = rows("/work-items").stream()
                .filter(item -> item.get("commentCount") instanceof Integer count && count > 0).toList();

        assertThat(discussed).isNotEmpty();
        assertThat(rows("/work-item-comments")).extracting("workItemId")
                .containsAll(discussed.stream().map(item -> item.get("id")).toList());
    }

    @Test
    void notesWhatIsInTheRecycleBinAndWhatHasLeftIt() {
        Revision created = create();
        world.workItemWrites().delete(created.id(), somebody);
        connection.refresh();
        assertThat(one("/deleted-work-items", created.id())).containsEntry("deletedBy", somebody.uniqueName());
        assertThat(one("/work-items?deleted=true", created.id())).containsEntry("deleted", true);
        assertThat(rows("/work-items")).extracting("id").doesNotContain(created.id());

        world.workItemWrites().restore(created.id(), somebody);
        connection.refresh();

        assertThat(rows("/deleted-work-items")).extracting("id").doesNotContain(created.id());
        assertThat(one("/deleted-work-items?removed=true", created.id()).get("removedAt")).isNotNull();
        assertThat(rows("/work-items")).extracting("id").contains(created.id());
    }

    @Test
    void keepsAWorkItemThatMovesToAnotherProject() {
        Project other = world.projects().at(1);
        Revision parent = create();
        Revision created = create();
        world.workItemWrites().update(created.id(), Map.of(Fields.PARENT, parent.id()), somebody);
        world.workItemWrites().comment(created.id(), "Belongs to the other team", somebody);
        connection.refresh();

        Revision moved = world.workItemWrites().update(created.id(), Map.of(Fields.PROJECT, other.name()), somebody);
        connection.refresh();

        assertThat(rows("/work-items?changedSince=" + created.changed())).filteredOn("id", created.id()).hasSize(1);
        assertThat(one("/work-items?project=" + other.id(), created.id())).containsEntry("rev", moved.rev());
        assertThat(rows("/work-items?project=" + project.id())).extracting("id").doesNotContain(created.id());
        assertThat(rows("/work-items/" + created.id() + "/revisions")).extracting("rev").containsExactly(1, 2, 3, 4);
        assertThat(rows("/work-item-revisions?workItem=" + created.id())).extracting("projectId")
                .containsExactly(project.id().toString(), project.id().toString(), project.id().toString(),
                        other.id().toString());
        assertThat(rows("/work-item-intervals?aspect=state&workItem=" + created.id())).hasSize(1).first()
                .satisfies(interval -> assertThat(interval.get("endedAt")).isNull());
        assertThat(rows("/work-item-links?workItem=" + created.id())).extracting("sourceId").containsExactly(parent.id());
        assertThat(rows("/work-item-comments?project=" + other.id() + "&workItem=" + created.id())).hasSize(1);
    }

    @Test
    void goesOnWithAWorkItemThatMovedAndMovedBack() {
        Revision created = create();
        connection.refresh();
        world.workItemWrites().update(created.id(), Map.of(Fields.PROJECT, world.projects().at(1).name()), somebody);
        Revision back = world.workItemWrites().update(created.id(), Map.of(Fields.PROJECT, project.name()), somebody);

        connection.refresh();

        assertThat(one("/work-items?project=" + project.id(), created.id())).containsEntry("rev", back.rev());
        assertThat(rows("/work-items/" + created.id() + "/revisions")).extracting("rev").containsExactly(1, 2, 3);
    }

    @Test
    void tellsAWorkItemThatWasDestroyedFromOneThatWasRestored() {
        Revision destroyed = create();
        Revision restored = create();
        List.of(destroyed, restored).forEach(item -> world.workItemWrites().delete(item.id(), somebody));
        connection.refresh();

        world.workItemWrites().destroy(destroyed.id());
        world.workItemWrites().restore(restored.id(), somebody);
        connection.refresh();

        assertThat(one("/deleted-work-items?removed=true&outcome=destroyed", destroyed.id()).get("removedAt")).isNotNull();
        assertThat(one("/deleted-work-items?removed=true&outcome=restored", restored.id()).get("removedAt")).isNotNull();
        assertThat(one("/work-items?deleted=true", destroyed.id())).containsEntry("deleted", true);
        assertThat(rows("/work-items")).extracting("id").contains(restored.id()).doesNotContain(destroyed.id());
        assertThat(rows("/work-items/" + destroyed.id() + "/revisions")).extracting("rev").containsExactly(1, 2);
    }

    @Test
    void findsWorkItemsByTagAndRevisionsByDate() {
        Revision created = world.workItemWrites().create(project, "Bug",
                Map.of(Fields.TITLE, "Upload stops", Fields.TAGS, "Upload; large file"), somebody);
        connection.refresh();

        assertThat(rows("/work-items?tag=large file")).extracting("id").contains(created.id());
        assertThat(rows("/work-items?tag=large")).extracting("id").doesNotContain(created.id());
        assertThat(rows("/work-item-revisions?type=Bug&project=" + project.id() + "&from=" + created.changed()))
                .extracting("id").contains(created.id());
        assertThat(rows("/work-item-revisions?to=" + created.changed())).extracting("id").doesNotContain(created.id());
    }

    @Test
    void findsWorkItemsBelowAnArea() {
        Map<String, Object> item = rows("/work-items").stream()
                .filter(one -> one.get("areaPath").toString().contains("\\")).findFirst().orElseThrow();
        String root = item.get("areaPath").toString().split("\\\\")[0];

        List<Map<String, Object>> below = connection.asking().queryParam("area", root).queryParam("limit", 500)
                .get("/work-items").then().statusCode(200).extract().path("items");

        assertThat(below).extracting("id").contains(item.get("id"));
        assertThat(below).allSatisfy(one -> assertThat(one.get("areaPath").toString()).startsWith(root));
    }

    private Revision create() {
        return world.workItemWrites().create(project, "Bug", Map.of(Fields.TITLE, "Upload stops"), somebody);
    }

    private List<JournalEntry> calls(String end) {
        return stage.azure().journal().entries(entry -> entry.organization().equals(connection.organization())
                && entry.path().endsWith(end));
    }

    private static List<Map<String, Object>> rows(String list) {
        return connection.all(list);
    }

    private static Map<String, Object> one(String list, int id) {
        return rows(list).stream().filter(row -> Objects.equals(row.get("id"), id)).findFirst().orElseThrow();
    }
}
