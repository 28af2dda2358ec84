package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.ingestion.stage.Checksums;
import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.Fields;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What increments miss is found by comparing, told, and put right. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class ReconciliationTest {

    private static final List<String> STREAMS = List.of("build-reconciliation", "commit-reconciliation",
            "pull-request-reconciliation", "work-item-reconciliation");
    private static final List<String> ENTITIES = List.of("builds", "commits", "pull-requests", "work-items");

    private static final String SOME_OLD = " AND %s < now() - interval '1 day' ORDER BY 1 LIMIT 3";

    private static World world;
    private static Connected connection;

    Stage stage;

    private Identity somebody;

    @BeforeEach
    void syncOnce() {
        if (connection == null) {
            world = stage.organization();
            connection = stage.connect(world).awaitCurrent();
        }
        somebody = world.people().all().get(0);
    }

    @Test
    void findsNothingWhereNothingWasMissed() {
        Connected fresh = stage.connect(stage.organization()).awaitCurrent();
        Map<String, String> before = sums(fresh);

        reconcile(fresh, STREAMS);

        assertThat(sums(fresh)).isEqualTo(before);
        assertThat(fresh.all("/sync/reconciliation")).hasSize(2 * ENTITIES.size()).extracting("entity")
                .containsOnlyElementsOf(ENTITIES);
        assertThat(fresh.all("/sync/reconciliation?drifted=true")).isEmpty();
        assertThat(ENTITIES).allSatisfy(entity -> assertThat(told(fresh, entity, "checked")).as(entity).isPositive());
        assertThat(fresh.all("/sync/reconciliation"))
                .allSatisfy(round -> assertThat(round.get("finishedAt")).isNotNull());
    }

    @Test
    void readsBuildsThatAreMissingOrStoredAsTheyWere() {
        Map<String, String> before = sums(connection);
        drop(connection, "build_id", """
                SELECT build_id FROM ingestion.build WHERE connection_id = ? AND status = 'completed'"""
                + SOME_OLD.formatted("finish_time"), "timeline_record", "build_part", "build_coverage", "build");
        int altered = sql("""
                UPDATE ingestion.build SET status = 'inProgress', result = NULL, finish_time = NULL
                WHERE connection_id = ? AND build_id IN (SELECT max(build_id) FROM ingestion.build
                    WHERE connection_id = ? AND status = 'completed' AND finish_time < now() - interval '2 days')""",
                connection.id(), connection.id());

        reconcile(connection, "build-reconciliation");

        assertThat(altered).isOne();
        assertTold("builds", 3, 1, 0);
        assertThat(sums(connection)).isEqualTo(before);
    }

    @Test
    void notesBuildsThatWereDeletedInAzure() {
        List<Integer> ids = connection.all("/builds?state=completed").stream().filter(build -> !(boolean) build.get("deleted"))
                .map(build -> (Integer) build.get("id")).sorted().limit(2).toList();
        ids.forEach(world.buildWrites()::delete);
        connection.refresh();

        reconcile(connection, "build-reconciliation");

        assertTold("builds", 0, 0, 2);
        assertThat(connection.all("/builds")).filteredOn(build -> ids.contains(build.get("id"))).hasSize(2)
                .allSatisfy(build -> assertThat(build).containsEntry("deleted", true));
        reconcile(connection, "build-reconciliation");
        assertTold("builds", 0, 0, 0);
    }

    @Test
    void bringsTagsThatWereAddedAfterABuildHadFinished() {
        Object id = connection.all("/builds?state=completed").stream().filter(build -> !(boolean) build.get("deleted"))
                .map(build -> build.get("id")).skip(20).findFirst().orElseThrow();
        world.buildWrites().tag((int) id, tags -> tags.add("rolled-back"));
        connection.refresh();
        assertThat(connection.all("/builds?tag=rolled-back")).isEmpty();

        reconcile(connection, "build-reconciliation");

        assertTold("builds", 0, 1, 0);
        assertThat(connection.all("/builds?tag=rolled-back")).extracting("id").containsExactly(id);
    }

    @Test
    void readsPullRequestsThatAreMissingOrWhoseEndWasMissed() {
        Map<String, String> before = sums(connection);
        drop(connection, "pull_request_id", """
                SELECT pull_request_id FROM ingestion.pull_request WHERE connection_id = ? AND status = 'completed'"""
                + SOME_OLD.formatted("closed_date"), "pull_request_reading", "pull_request_iteration",
                "pull_request_commit", "pull_request_thread", "pull_request_comment", "pull_request_vote", "pull_request");
        int altered = sql("""
                UPDATE ingestion.pull_request SET status = 'active', closed_date = NULL
                WHERE connection_id = ? AND pull_request_id IN (SELECT max(pull_request_id) FROM ingestion.pull_request
                    WHERE connection_id = ? AND status <> 'active' AND closed_date < now() - interval '2 days')""",
                connection.id(), connection.id());

        reconcile(connection, "pull-request-reconciliation");

        assertThat(altered).isOne();
        assertTold("pull-requests", 3, 1, 0);
        assertThat(sums(connection)).isEqualTo(before);
    }

    @Test
    void notesPullRequestsThatWentWithTheirRepository() {
        World own = stage.organization();
        Connected fresh = stage.connect(own).awaitCurrent();
        Repository gone = own.repositories().all().stream().filter(one -> one.name().equals("demo-svc")).findFirst()
                .orElseThrow();
        int count = fresh.all("/pull-requests?repository=" + gone.id()).size();
        own.administration().delete(gone);
        fresh.refresh();
        assertThat(fresh.all("/pull-requests?repository=" + gone.id())).hasSize(count);

        reconcile(fresh, List.of("pull-request-reconciliation"));

        assertThat(told(fresh, "pull-requests", "gone")).isEqualTo(count).isPositive();
        assertThat(fresh.all("/pull-requests?repository=" + gone.id())).isEmpty();
        assertThat(fresh.all("/pull-requests?removed=true&repository=" + gone.id())).hasSize(count)
                .allSatisfy(each -> assertThat(each.get("removedAt")).isNotNull());
    }

    @Test
    void readsCommitsThatCameLateAndNotesThoseThatTheBranchHasLost() {
        Map<String, String> before = sums(connection);
        int missing = sql("""
                DELETE FROM ingestion.git_commit WHERE connection_id = ? AND commit_id IN (
                    SELECT commit_id FROM ingestion.git_commit WHERE connection_id = ?
                        AND committer_date < now() - interval '5 days' ORDER BY 1 LIMIT 4)""",
                connection.id(), connection.id());

        reconcile(connection, "commit-reconciliation");

        assertTold("commits", missing, 0, 0);
        assertThat(sums(connection)).isEqualTo(before);

        sql("""
                INSERT INTO ingestion.git_commit (connection_id, repository_id, commit_id, project_id, committer_date)
                SELECT connection_id, repository_id, 'f00d', project_id, committer_date - interval '1 second'
                FROM ingestion.git_commit WHERE connection_id = ? AND committer_date < now() - interval '5 days'
                ORDER BY committer_date DESC LIMIT 1""", connection.id());
        reconcile(connection, "commit-reconciliation");
        assertTold("commits", 0, 0, 1);
        assertThat(connection.all("/commits")).extracting("id").doesNotContain("f00d");
        assertThat(connection.all("/commits?removed=true")).filteredOn("id", "f00d").hasSize(1)
                .allSatisfy(commit -> assertThat(commit.get("removedAt")).isNotNull());
        sql("DELETE FROM ingestion.git_commit WHERE connection_id = ? AND commit_id = 'f00d'", connection.id());
    }

    @Test
    void readsACommitOnADayThatAMergedPullRequestTellsOf() {
        Map<String, String> before = sums(connection);
        int missing = sql("""
                DELETE FROM ingestion.git_commit WHERE connection_id = ? AND commit_id IN (
                    SELECT c.commit_id FROM ingestion.pull_request_commit c
                        JOIN ingestion.pull_request p USING (connection_id, pull_request_id)
                        JOIN ingestion.git_commit g ON (g.connection_id, g.repository_id, g.commit_id)
                            = (c.connection_id, c.repository_id, c.commit_id)
                    WHERE c.connection_id = ? AND p.status = 'completed' AND p.closed_date > now() - interval '6 days'
                        AND p.closed_date < now() - interval '1 hour'
                    ORDER BY 1 LIMIT 1)""", connection.id(), connection.id());
        assertThat(missing).isOne();

        aDayLater("commit-reconciliation", "commits");

        assertTold("commits", 1, 0, 0);
        assertThat(connection.all("/sync/reconciliation?entity=commits")).extracting("whole").contains(false);
        assertThat(sums(connection)).isEqualTo(before);
    }

    @Test
    void readsWorkItemsThatAreMissingOrStoredAsTheyWere() {
        Map<String, String> before = sums(connection);
        drop(connection, "work_item_id", """
                SELECT work_item_id FROM ingestion.work_item WHERE connection_id = ? AND NOT deleted"""
                + SOME_OLD.formatted("changed_date"), "work_item_revision", "work_item_interval", "work_item");
        int altered = sql("""
                UPDATE ingestion.work_item SET rev = rev - 1, title = 'As it was'
                WHERE connection_id = ? AND work_item_id IN (SELECT max(work_item_id) FROM ingestion.work_item
                    WHERE connection_id = ? AND NOT deleted AND rev > 1 AND changed_date < now() - interval '1 day')""",
                connection.id(), connection.id());

        reconcile(connection, "work-item-reconciliation");

        assertThat(altered).isOne();
        assertTold("work-items", 3, 1, 0);
        assertThat(sums(connection)).isEqualTo(before);
    }

    @Test
    void notesWorkItemsThatWereDestroyedUnseen() {
        int destroyed = old(connection);
        world.workItemWrites().delete(destroyed, somebody);
        world.workItemWrites().destroy(destroyed);
        connection.refresh();
        assertThat(connection.all("/work-items")).extracting("id").contains(destroyed);

        reconcile(connection, "work-item-reconciliation");

        assertTold("work-items", 0, 0, 1);
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

        reconcile(narrow, List.of("work-item-reconciliation"));

        List<Map<String, Object>> left = narrow.all("/work-items?deleted=true").stream()
                .filter(item -> elsewhere.id().toString().equals(item.get("movedTo"))).toList();
        // others left before the connection was made
        assertThat(left).extracting("id").contains(leaving);
        assertThat(told(narrow, "work-items", "gone")).isEqualTo(left.size());
        assertThat(narrow.all("/work-items")).extracting("id").doesNotContain(leaving);
        world.workItemWrites().update(leaving, Map.of(Fields.PROJECT, here.name()), somebody);
        narrow.refresh();
        assertThat(narrow.all("/work-items")).filteredOn("id", leaving).extracting("movedTo").containsExactly((Object) null);
    }

    @Test
    void asksOnceADayAndFewQuestions() {
        Connected fresh = stage.connect(stage.organization()).awaitCurrent();
        stage.azure().journal().reset();
        fresh.refresh();
        assertThat(fresh.all("/sync/reconciliation")).isEmpty();
        long increments = calls(fresh);
        STREAMS.forEach(stream -> makeDue(fresh, stream));

        Eventually.holds(Duration.ofSeconds(30),
                () -> fresh.all("/sync/reconciliation").stream().filter(round -> round.get("finishedAt") != null).count() == 8,
                () -> fresh.all("/sync/reconciliation").toString());

        assertThat(fresh.all("/sync/reconciliation")).extracting("whole").containsOnly(false);
        // by project: two lists of pull requests, one of builds and those that run, three questions for work items
        assertThat(calls(fresh) - increments).isPositive().isLessThanOrEqualTo(2 * 8);
    }

    @ParameterizedTest
    @EnumSource(names = { "SERVER_2019", "SERVER_2022" })
    void comparesWithAServerLikewise(HostKind kind) {
        Connected server = stage.connect(stage.organization(Stage.SMALL, kind)).awaitCurrent();
        Map<String, String> before = sums(server);
        drop(server, "build_id", """
                SELECT build_id FROM ingestion.build WHERE connection_id = ? AND status = 'completed'"""
                + SOME_OLD.formatted("finish_time"), "timeline_record", "build_part", "build_coverage", "build");
        drop(server, "work_item_id", """
                SELECT work_item_id FROM ingestion.work_item WHERE connection_id = ? AND NOT deleted"""
                + SOME_OLD.formatted("changed_date"), "work_item_revision", "work_item_interval", "work_item");

        reconcile(server, STREAMS);

        assertThat(told(server, "builds", "missing")).isEqualTo(3);
        assertThat(told(server, "work-items", "missing")).isEqualTo(3);
        assertThat(sums(server)).isEqualTo(before);
    }

    /** A work item of the first project that was changed before yesterday. */
    private static int old(Connected some) {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        return some.all("/work-items?project=" + world.projects().at(0).id()).stream()
                .filter(item -> Instant.parse((String) item.get("changedDate")).isBefore(yesterday))
                .map(item -> (Integer) item.get("id")).findFirst().orElseThrow();
    }

    private static void reconcile(Connected some, String stream) {
        reconcile(some, List.of(stream));
    }

    /** Compares everything that is kept, and waits until what was found is read. */
    private static void reconcile(Connected some, List<String> streams) {
        streams.forEach(stream -> some.asking().post("/sync/" + stream + "/reset").then().statusCode(202));
        some.awaitCurrent();
    }

    private void aDayLater(String stream, String entity) {
        List<Object> before = rounds(entity);
        makeDue(connection, stream);
        Eventually.holds(Duration.ofSeconds(30),
                () -> rounds(entity).stream().noneMatch(before::contains) && connection.isCurrent(),
                () -> rounds(entity) + " " + before);
    }

    private static List<Object> rounds(String entity) {
        return connection.all("/sync/reconciliation?entity=" + entity).stream().map(round -> round.get("startedAt")).toList();
    }

    private void makeDue(Connected some, String stream) {
        sql("""
                UPDATE ingestion.stream SET due_at = now(), cursor = cursor || jsonb_build_object(
                    'last', to_char(now() - interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                WHERE connection_id = ? AND stream = ?""", some.id(), stream);
    }

    private void assertTold(String entity, long missing, long stale, long gone) {
        assertThat(List.of(told(connection, entity, "missing"), told(connection, entity, "stale"),
                told(connection, entity, "gone"))).as("missing, stale, gone").containsExactly(missing, stale, gone);
    }

    private static long told(Connected some, String entity, String count) {
        return some.all("/sync/reconciliation?entity=" + entity).stream()
                .mapToLong(round -> ((Number) round.get(count)).longValue()).sum();
    }

    private long calls(Connected some) {
        return stage.azure().journal().calls(entry -> entry.organization().equals(some.organization()));
    }

    private Map<String, String> sums(Connected some) {
        return Checksums.of(stage.testbed(), some.id());
    }

    /** Deletes all that is stored of what a query finds, in each of the tables. */
    private void drop(Connected some, String key, String which, String... tables) {
        sql("CREATE TABLE IF NOT EXISTS ingestion.dropped (id bigint)");
        sql("DELETE FROM ingestion.dropped");
        assertThat(sql("INSERT INTO ingestion.dropped " + which, some.id())).isEqualTo(3);
        for (String table : tables) {
            sql("DELETE FROM ingestion." + table + " WHERE connection_id = ? AND " + key
                    + " IN (SELECT id FROM ingestion.dropped)", some.id());
        }
        sql("DROP TABLE ingestion.dropped");
    }

    @CanIgnoreReturnValue
    private int sql(String statement, Object... parameters) {
        try (Connection database = stage.testbed().postgres().connect("ingestion");
                PreparedStatement prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
