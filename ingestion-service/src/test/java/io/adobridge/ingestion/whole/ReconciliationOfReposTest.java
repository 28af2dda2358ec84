package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What increments miss of pull requests and commits is found by comparing, told, and put right. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class ReconciliationOfReposTest {

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
    void readsPullRequestsThatAreMissingOrWhoseEndWasMissed() {
        Map<String, String> before = comparison.sums(connection);
        comparison.drop(connection, "pull_request_id", """
                SELECT pull_request_id FROM ingestion.pull_request WHERE connection_id = ? AND status = 'completed'"""
                + Comparison.SOME_OLD.formatted("closed_date"), "pull_request_reading", "pull_request_iteration",
                "pull_request_commit", "pull_request_thread", "pull_request_comment", "pull_request_vote", "pull_request");
        int altered = comparison.sql("""
                UPDATE ingestion.pull_request SET status = 'active', closed_date = NULL
                WHERE connection_id = ? AND pull_request_id IN (SELECT max(pull_request_id) FROM ingestion.pull_request
                    WHERE connection_id = ? AND status <> 'active' AND closed_date < now() - interval '2 days')""",
                connection.id(), connection.id());

        comparison.run(connection, "pull-request-reconciliation");

        assertThat(altered).isOne();
        comparison.assertTold(connection, "pull-requests", 3, 1, 0);
        assertThat(comparison.sums(connection)).isEqualTo(before);
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

        comparison.run(fresh, "pull-request-reconciliation");

        assertThat(comparison.told(fresh, "pull-requests", "gone")).isEqualTo(count).isPositive();
        assertThat(fresh.all("/pull-requests?repository=" + gone.id())).isEmpty();
        assertThat(fresh.all("/pull-requests?removed=true&repository=" + gone.id())).hasSize(count)
                .allSatisfy(each -> assertThat(each.get("removedAt")).isNotNull());
    }

    @Test
    void readsCommitsThatCameLateAndNotesThoseThatTheBranchHasLost() {
        Map<String, String> before = comparison.sums(connection);
        int missing = comparison.sql("""
                DELETE FROM ingestion.git_commit WHERE connection_id = ? AND commit_id IN (
                    SELECT commit_id FROM ingestion.git_commit WHERE connection_id = ?
                        AND committer_date < now() - interval '5 days' ORDER BY 1 LIMIT 4)""",
                connection.id(), connection.id());

        comparison.run(connection, "commit-reconciliation");

        comparison.assertTold(connection, "commits", missing, 0, 0);
        assertThat(comparison.sums(connection)).isEqualTo(before);

        comparison.sql("""
                INSERT INTO ingestion.git_commit (connection_id, repository_id, commit_id, project_id, committer_date)
                SELECT connection_id, repository_id, 'f00d', project_id, committer_date - interval '1 second'
                FROM ingestion.git_commit WHERE connection_id = ? AND committer_date < now() - interval '5 days'
                ORDER BY committer_date DESC LIMIT 1""", connection.id());
        comparison.run(connection, "commit-reconciliation");
        comparison.assertTold(connection, "commits", 0, 0, 1);
        assertThat(connection.all("/commits")).extracting("id").doesNotContain("f00d");
        assertThat(connection.all("/commits?removed=true")).filteredOn("id", "f00d").hasSize(1)
                .allSatisfy(commit -> assertThat(commit.get("removedAt")).isNotNull());
        comparison.sql("DELETE FROM ingestion.git_commit WHERE connection_id = ? AND commit_id = 'f00d'", connection.id());
    }

    @Test
    void readsACommitOnADayThatAMergedPullRequestTellsOf() {
        Map<String, String> before = comparison.sums(connection);
        int missing = comparison.sql("""
                DELETE FROM ingestion.git_commit WHERE connection_id = ? AND commit_id IN (
                    SELECT c.commit_id FROM ingestion.pull_request_commit c
                        JOIN ingestion.pull_request p USING (connection_id, pull_request_id)
                        JOIN ingestion.git_commit g ON (g.connection_id, g.repository_id, g.commit_id)
                            = (c.connection_id, c.repository_id, c.commit_id)
                    WHERE c.connection_id = ? AND p.status = 'completed' AND p.closed_date > now() - interval '6 days'
                        AND p.closed_date < now() - interval '1 hour'
                    ORDER BY 1 LIMIT 1)""", connection.id(), connection.id());
        assertThat(missing).isOne();

        comparison.aDayLater(connection, "commit-reconciliation", "commits");

        comparison.assertTold(connection, "commits", 1, 0, 0);
        assertThat(connection.all("/sync/reconciliation?entity=commits")).extracting("whole").contains(false);
        assertThat(comparison.sums(connection)).isEqualTo(before);
    }
}
