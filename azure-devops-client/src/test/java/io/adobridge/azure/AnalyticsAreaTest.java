package io.adobridge.azure;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.Credential.Pat;
import io.adobridge.azure.Endpoint.Services;
import io.adobridge.azure.analytics.PipelineRunActivityResult;
import io.adobridge.azure.build.Build;
import io.adobridge.azure.build.BuildSearch;
import io.adobridge.testbed.azure.AzureDevOpsSimulator;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.routes.Worlds;
import io.adobridge.testbed.azure.world.Analytics;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.Vertx;

@TestInstance(Lifecycle.PER_CLASS)
class AnalyticsAreaTest {

    private static final String PROJECT = "Fabrikam";
    private static final Duration MARGIN = Duration.ofDays(2);

    private final Worlds worlds = new Worlds();
    private final AzureDevOpsSimulator simulator = AzureDevOpsSimulator.start(0, worlds);
    private final Vertx vertx = Vertx.vertx();
    private final AzureDevOpsClients clients = AzureDevOpsClients.builder(vertx).servicesRoot(simulator.servicesRoot()).build();
    private final AzureDevOps azure;

    AnalyticsAreaTest() {
        simulator.organization(OrganizationSpec.named("contoso"));
        azure = clients.open(new Services("contoso"), new Pat(Secret.of(simulator.token("contoso", "app_token"))),
                ClientOptions.none());
    }

    @AfterAll
    void close() {
        clients.close();
        vertx.closeAndAwait();
        simulator.close();
    }

    private static <T> List<T> all(Multi<Page<T>> pages) {
        return pages.onItem().transformToIterable(Page::items).collect().asList().await().atMost(Duration.ofSeconds(20));
    }

    private void set(Analytics analytics) {
        worlds.world("contoso").administration().analytics(analytics);
    }

    @Test
    void listsTheTasksOfWhatSucceededInAWindowPageByPage() {
        Instant to = worlds.world("contoso").end().minus(Duration.ofDays(10));
        Instant from = to.minus(Duration.ofDays(10));
        set(Analytics.USUAL.withPage(100));

        List<PipelineRunActivityResult> tasks = all(azure.analytics().tasksOfSucceededRuns(PROJECT, from, to, null));

        assertThat(tasks).hasSizeGreaterThan(200).extracting(PipelineRunActivityResult::key).doesNotHaveDuplicates();
        assertThat(tasks).allSatisfy(task -> assertThat(task.job()).extracting("fullName").isNotNull())
                .anySatisfy(task -> assertThat(task.task()).extracting("definitionName").isNotNull())
                .anySatisfy(task -> assertThat(task.startedDate()).isBetween(from.minus(MARGIN), to.plus(MARGIN)));
        assertThat(all(azure.build().builds(PROJECT, BuildSearch.finished(from, to), null)).stream()
                .filter(build -> tasks.stream().anyMatch(task -> task.runId() == build.id())).map(Build::result)
                .collect(toSet()))
                .containsExactly("succeeded");
    }

    @Test
    void failsAsForbiddenWithoutThePermission() {
        set(Analytics.USUAL.withPermitted(false));

        assertThatThrownBy(() -> all(azure.analytics().tasksOfSucceededRuns(PROJECT, Instant.EPOCH, Instant.now(), null)))
                .isInstanceOf(Forbidden.class).hasMessageContaining("VS403527");
    }
}
