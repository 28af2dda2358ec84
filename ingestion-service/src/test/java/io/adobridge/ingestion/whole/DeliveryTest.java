package io.adobridge.ingestion.whole;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.journal.JournalEntry;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Definition;
import io.adobridge.testbed.azure.world.Release;
import io.adobridge.testbed.azure.world.TestRuns.Coverage;
import io.adobridge.testbed.azure.world.TestRuns.TestRun;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What is around builds: where they are defined, what their tests came to, and where they went. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class DeliveryTest {

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

    @Test
    void knowsWhereAPipelineIsDefined() {
        List<Map<String, Object>> pipelines = connection.all("/pipelines");

        assertThat(pipelines).isNotEmpty().allSatisfy(pipeline -> {
            Definition definition = definition((int) pipeline.get("id"));
            assertThat(pipeline.get("yamlFile")).isEqualTo(definition.yaml() ? "/azure-pipelines.yml" : null);
            assertThat(pipeline).containsEntry("processType", definition.yaml() ? "yaml" : "classic");
            assertThat(pipeline.get("queueName")).isEqualTo("Azure Pipelines");
            assertThat(pipeline).containsEntry("repositoryType", "TfsGit").containsEntry("repositoryId",
                    world.repositories().at(definition.repository()).id().toString());
        });
    }

    @Test
    void knowsWhatTheTestsOfEachBuildCameTo() {
        List<Map<String, Object>> runs = connection.all("/test-runs");

        assertThat(runs).extracting("buildId").containsExactlyInAnyOrderElementsOf(builds()
                .filter(build -> world.testRuns().of(build).isPresent()).map(build -> (Object) build.id()).toList());
        assertThat(runs).isNotEmpty().allSatisfy(run -> {
            TestRun expected = world.testRuns().of(build(run)).orElseThrow();
            assertThat(run).containsEntry("total", expected.total()).containsEntry("passed", expected.passed())
                    .containsEntry("failed", expected.failed());
        });
    }

    @Test
    void asksForCoverageWhereATimelineShowsThatItWasPublished() {
        List<Map<String, Object>> counts = connection.all("/coverage");

        assertThat(counts).isNotEmpty().allSatisfy(count -> {
            Coverage expected = world.testRuns().coverage(build(count)).orElseThrow();
            assertThat(count).containsEntry("label", "Lines").containsEntry("covered", expected.covered())
                    .containsEntry("total", expected.lines());
        });
        List<Integer> asked = calls("/codecoverage").stream().map(DeliveryTest::buildId).toList();
        assertThat(asked).doesNotHaveDuplicates().allMatch(DeliveryTest::hasPublishedCoverage)
                .containsAll(counts.stream().map(count -> (Integer) count.get("buildId")).toList());
    }

    @Test
    void bringsReleasesAndTheBuildsThatTheyDeploy() {
        assertThat(connection.all("/releases")).filteredOn(release -> isRecent(release, "createdOn"))
                .extracting("id", "buildId").containsExactlyInAnyOrderElementsOf(releases()
                        .filter(release -> isRecent(release.created()))
                        .map(release -> tuple(release.id(), release.build())).toList());
    }

    @Test
    void tellsTheStateOfAStageByItsDeployment() {
        Map<Object, Object> deployed = connection.all("/deployments").stream()
                .collect(toMap(deployment -> deployment.get("stageId"), deployment -> deployment.get("deploymentStatus")));

        assertThat(connection.all("/release-stages")).isNotEmpty().allSatisfy(stage -> assertThat(stage.get("state"))
                .isEqualTo("failed".equals(deployed.get(stage.get("id"))) ? "rejected" : deployed.get(stage.get("id"))));
        assertThat(deployed.values()).contains("succeeded", "failed");
    }

    @Test
    void bringsTheDeploymentsToEachEnvironment() {
        List<Long> expected = world.projects().all().stream()
                .flatMap(project -> world.deployments().environments(project).stream())
                .flatMap(environment -> world.deployments().of(environment, Integer.MAX_VALUE))
                .filter(deployed -> isRecent(Objects.requireNonNull(deployed.stage().started())))
                .map(deployed -> deployed.id() * 100 + deployed.environment().id()).toList();

        assertThat(connection.all("/environments")).hasSize(4);
        assertThat(connection.all("/environment-deployments")).filteredOn(record -> isRecent(record, "queueTime"))
                .extracting(record -> (int) record.get("id") * 100L + (int) record.get("environmentId"))
                .isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void asksNoEnvironmentForDeploymentsWhereNothingWasBuilt() {
        connection.refresh();
        stage.azure().journal().reset();

        connection.refresh();

        assertThat(calls("/environmentdeploymentrecords")).isEmpty();
        assertThat(calls("/environments")).hasSize(2);
    }

    @Test
    void goesOnWithoutTestsWhereTheTokenMayNotReadThem() {
        World other = stage.organization();
        String token = stage.azure().token(other.name(), "vso.project", "vso.code", "vso.build", "vso.work", "vso.release",
                "vso.graph", "vso.identity");

        Connected limited = stage.connect(other, token);

        limited.awaitStream("builds", "state", "current");
        limited.awaitStream("timelines", "state", "current");
        limited.awaitStream("releases", "state", "current");
        assertThat(limited.of("builds", "lastError")).containsOnlyNulls();
        assertThat(limited.all("/test-runs")).isEmpty();
        assertThat(limited.of("test-runs", "lastError")).allSatisfy(error -> assertThat((String) error).contains("401"));
    }

    private static int buildId(JournalEntry call) {
        return Integer.parseInt(call.query().replaceAll(".*buildId=(\\d+).*", "$1"));
    }

    private static boolean hasPublishedCoverage(int build) {
        return connection.asking().get("/builds/" + build + "/timeline").jsonPath().<String> getList("records.taskName")
                .stream()
                .anyMatch("PublishCodeCoverageResults"::equals);
    }

    private static Stream<Build> builds() {
        return connection.all("/builds").stream().map(build -> world.builds().find((int) build.get("id")).orElseThrow());
    }

    private static Build build(Map<String, Object> row) {
        return world.builds().find((int) row.get("buildId")).orElseThrow();
    }

    private static Definition definition(int id) {
        return world.definitions().all().stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    private static Stream<Release> releases() {
        return IntStream.rangeClosed(1, world.releases().count()).mapToObj(id -> world.releases().find(id))
                .flatMap(Optional::stream);
    }

    private static boolean isRecent(Map<String, Object> row, String field) {
        return isRecent(Instant.parse((String) row.get(field)));
    }

    /** Well within the window that is read. */
    private static boolean isRecent(Instant instant) {
        return instant.isAfter(world.end().minus(Duration.ofDays(80)));
    }

    private List<JournalEntry> calls(String path) {
        return stage.azure().journal()
                .entries(entry -> entry.organization().equals(connection.organization()) && entry.path().endsWith(path));
    }
}
