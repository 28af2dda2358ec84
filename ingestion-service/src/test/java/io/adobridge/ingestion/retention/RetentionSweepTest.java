package io.adobridge.ingestion.retention;

import static io.adobridge.ingestion.retention.OldRows.LIMIT;
import static io.adobridge.ingestion.retention.OldRows.NOW;
import static io.adobridge.ingestion.retention.OldRows.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.Quiet;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;

/** What is deleted when its time is over, and what stays because something that stays needs it. */
@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class RetentionSweepTest {

    private static final List<String> PARTS_OF_BUILDS = List.of("timeline_record", "build_part", "build_coverage", "test_run",
            "timeline_queue");
    private static final List<String> PARTS_OF_PULL_REQUESTS = List.of("pull_request_iteration", "pull_request_commit",
            "pull_request_thread", "pull_request_comment", "pull_request_vote", "pull_request_reading");
    private static final List<String> PARTS_OF_WORK_ITEMS = List.of("work_item_revision", "work_item_interval",
            "work_item_artifact", "work_item_comment", "work_item_queue");

    @Inject
    Pool pool;

    @Inject
    Sweeps sweeps;

    private OldRows rows;

    @BeforeEach
    void followOne() {
        rows = new OldRows(pool);
    }

    @Test
    void deletesABuildThatEndedBeforeTheLimitWithAllItsParts() {
        rows.build(1, "completed", OLD);

        sweeps.run();

        assertThat(rows.count("build")).isZero();
        assertThat(PARTS_OF_BUILDS).allSatisfy(part -> assertThat(rows.count(part)).as(part).isZero());
    }

    @Test
    void keepsWhatEndedAtTheLimit() {
        rows.build(1, "completed", LIMIT);
        rows.build(2, "completed", LIMIT.minusMillis(1));
        rows.commit("at", LIMIT, 0);
        rows.commit("before", LIMIT.minusMillis(1), 0);

        sweeps.run();
        rows.execute("DELETE FROM timeline_queue");
        sweeps.runAgain();

        assertThat(rows.ids("build", "build_id")).containsExactly("1");
        assertThat(rows.ids("git_commit", "commit_id")).containsExactly("at");
    }

    @Test
    void keepsABuildThatRuns() {
        rows.build(1, "inProgress", OLD);

        sweeps.run();

        assertThat(rows.count("build")).isEqualTo(1);
        assertThat(PARTS_OF_BUILDS).allSatisfy(part -> assertThat(rows.count(part)).as(part).isEqualTo(1));
    }

    @Test
    void keepsAnActivePullRequestWithAllItsPartsAndCommits() {
        rows.pullRequest(1, "active");
        rows.pullRequest(2, "completed");
        rows.commit("c1", OLD, 7);
        rows.commit("c2", OLD, 8);
        rows.push(7);
        rows.push(8);

        sweeps.run();

        assertThat(rows.ids("pull_request", "pull_request_id")).containsExactly("1");
        assertThat(PARTS_OF_PULL_REQUESTS)
                .allSatisfy(part -> assertThat(rows.ids(part, "pull_request_id")).as(part).containsExactly("1"));
        assertThat(rows.ids("git_commit", "commit_id")).containsExactly("c1");
        assertThat(rows.ids("push", "push_id")).containsExactly("7");
    }

    @Test
    void keepsAWorkItemThatIsNotFinishedWithItsWholeHistory() {
        rows.type("Bug");
        rows.workItem(1, "Bug", "Active", false);
        rows.workItem(2, "Bug", "Closed", false);
        rows.workItem(3, "Bug", "Removed", false);
        rows.workItem(4, "Unheard of", "Closed", false);
        rows.workItem(5, "Bug", "Active", true);

        sweeps.run();

        assertThat(rows.ids("work_item", "work_item_id")).containsExactly("1", "4");
        assertThat(PARTS_OF_WORK_ITEMS)
                .allSatisfy(part -> assertThat(rows.ids(part, "work_item_id")).as(part).containsExactly("1", "4"));
    }

    @Test
    void keepsALinkAsLongAsOneOfItsEndsIsHere() {
        rows.type("Bug");
        rows.workItem(1, "Bug", "Active", false);
        rows.workItem(2, "Bug", "Closed", false);
        rows.workItem(3, "Bug", "Closed", false);
        rows.link(1, 2);
        rows.link(2, 3);
        rows.link(99, 3);

        sweeps.run();

        assertThat(rows.ids("work_item_link", "source_id || '-' || target_id")).containsExactly("1-2");
    }

    @Test
    void keepsAReleaseThatWasDeployedSinceAndOneThatIsBeingDeployed() {
        rows.release(1, "succeeded", OLD);
        rows.release(2, "succeeded", LIMIT);
        rows.release(3, "inProgress", OLD);
        rows.execute("INSERT INTO deployment (connection_id, deployment_id, project_id, release_id, attempt, last_modified_on) "
                + "VALUES ($1, 9, $2, 77, 1, $3)", rows.connection, rows.project, OldRows.utc(OLD));

        sweeps.run();

        assertThat(rows.ids("release", "release_id")).containsExactly("2", "3");
        assertThat(rows.ids("release_environment", "release_id")).containsExactly("2", "3");
        assertThat(rows.ids("deployment", "release_id")).containsExactly("2", "3");
    }

    @Test
    void deletesWhatHasNoParts() {
        rows.execute("INSERT INTO event (connection_id, number, type, project_id, subject, created_at) "
                + "VALUES ($1, 1, 'build.finished', $2, 1, $3), ($1, 2, 'build.finished', $2, 2, $4)", rows.connection,
                rows.project,
                OldRows.utc(OLD), OldRows.utc(NOW));
        rows.execute("INSERT INTO changeset (connection_id, project_id, changeset_id, created_at, work_items, complete) "
                + "VALUES ($1, $2, 1, $3, '{}', true)", rows.connection, rows.project, OldRows.utc(OLD));
        rows.execute("INSERT INTO changeset_file (connection_id, project_id, changeset_id, path) VALUES ($1, $2, 1, '$/a')",
                rows.connection, rows.project);
        rows.execute("INSERT INTO deleted_work_item (connection_id, work_item_id, project_id, deleted_date, seen_at) "
                + "VALUES ($1, 1, $2, $3, now())", rows.connection, rows.project, OldRows.utc(OLD));
        rows.execute("INSERT INTO environment_deployment (connection_id, record_id, environment_id, project_id, stage_attempt, "
                + "job_attempt, finish_time) VALUES ($1, 1, 1, $2, 1, 1, $3), ($1, 2, 1, $2, 1, 1, $4)", rows.connection,
                rows.project,
                OldRows.utc(OLD), OldRows.utc(NOW));

        sweeps.run();

        assertThat(rows.ids("event", "number")).containsExactly("2");
        assertThat(rows.ids("environment_deployment", "record_id")).containsExactly("2");
        assertThat(rows.count("changeset") + rows.count("changeset_file") + rows.count("deleted_work_item")).isZero();
    }

    @Test
    void leavesWhatIsAboutToBeReadForSomeDays() {
        rows.build(1, "completed", LIMIT.minus(Duration.ofDays(1)));

        sweeps.run();

        assertThat(rows.count("build")).isEqualTo(1);
    }
}
