package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.front.HostKind;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Repositories and pipelines of a Server: what its version lacks stops that stream alone. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class ServerDeliveryTest {

    /** In every one of these versions; environments are in none of them. */
    private static final List<String> HERE = List.of("projects", "repositories", "branches", "commits", "pushes",
            "pull-requests", "pull-request-details", "pull-request-links", "changesets", "definitions", "builds", "timelines",
            "coverage", "test-runs", "releases");

    private static final Map<HostKind, Connected> CONNECTED = new EnumMap<>(HostKind.class);

    Stage stage;

    @ParameterizedTest
    @EnumSource(names = { "SERVER_2019", "SERVER_2020", "SERVER_2022" })
    void bringsTheRepositoriesOfAServer(HostKind kind) {
        Connected connection = connected(kind);

        assertThat(List.of("/repositories", "/branches", "/commits", "/pushes", "/pull-requests", "/pull-request-iterations",
                "/pull-request-commits", "/pull-request-threads", "/pull-request-comments", "/pull-request-votes",
                "/changesets", "/changeset-files"))
                .allSatisfy(list -> assertThat(connection.all(list)).as(list).isNotEmpty());
        assertThat(connection.all("/pull-requests?state=completed")).isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("mergeCommitParents")).isNotNull());
    }

    @ParameterizedTest
    @EnumSource(names = { "SERVER_2019", "SERVER_2020", "SERVER_2022" })
    void bringsThePipelinesOfAServerAndStopsNothingForWhatItLacks(HostKind kind) {
        Connected connection = connected(kind);

        assertThat(List.of("/pipelines", "/builds", "/build-parts", "/build-commits", "/build-pull-requests",
                "/build-work-items", "/test-runs", "/coverage", "/releases", "/release-stages", "/deployments"))
                .allSatisfy(list -> assertThat(connection.all(list)).as(list).isNotEmpty());
        assertThat(connection.all("/environment-deployments")).isEmpty();
        assertThat(HERE).allSatisfy(stream -> assertThat(connection.of(stream, "state")).as(stream).isNotEmpty()
                .containsOnly("current"));
        assertThat(connection.of("environments", "state")).containsOnly("unsupported");
        assertThat(connection.of("environments", "lastError")).allSatisfy(
                reason -> assertThat((String) reason).contains("Azure DevOps Server 2022.1 has"));
    }

    /** Every version is read once. */
    private Connected connected(HostKind kind) {
        return CONNECTED.computeIfAbsent(kind,
                which -> stage.connect(stage.organization(Stage.SMALL, which)).awaitCurrent());
    }
}
