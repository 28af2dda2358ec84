package io.adobridge.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
import io.adobridge.azure.Credential.Pat;
import io.adobridge.azure.Endpoint.Server;
import io.adobridge.azure.Endpoint.Services;
import io.adobridge.azure.core.ConnectionData;
import io.adobridge.azure.core.TeamProjectReference;
import io.adobridge.azure.git.GitRepository;
import io.adobridge.azure.git.PullRequestSearch;
import io.adobridge.azure.git.PullRequestStatus;
import io.adobridge.azure.governor.HandCrankedTime;
import io.adobridge.testbed.azure.AzureDevOpsSimulator;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.journal.JournalEntry;
import io.adobridge.testbed.azure.limit.LimiterSettings;
import io.adobridge.testbed.azure.routes.Worlds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

/** The client against a whole simulated Azure DevOps. */
@TestInstance(Lifecycle.PER_CLASS)
class SimulatedAzureTest {

    private final AzureDevOpsSimulator simulator = AzureDevOpsSimulator.start(0, new Worlds());
    private final Vertx vertx = Vertx.vertx();
    private final HandCrankedTime time = new HandCrankedTime();
    private final AzureDevOpsClients clients = AzureDevOpsClients.builder(vertx)
            .servicesRoot(simulator.servicesRoot()).clock(time).timer(time).random(() -> 0L).build();

    SimulatedAzureTest() {
        time.leads(simulator.clock()::set);
        simulator.organization(OrganizationSpec.named("contoso"));
        simulator.organization(OrganizationSpec.named("Old Collection").withKind(HostKind.SERVER_2019));
    }

    @AfterEach
    void recover() {
        simulator.faults().clear();
        simulator.limiter(LimiterSettings.DEFAULT);
        simulator.journal().reset();
    }

    @AfterAll
    void close() {
        clients.close();
        vertx.closeAndAwait();
        simulator.close();
    }

    private AzureDevOps services() {
        return clients.open(new Services("contoso"), pat("contoso"), ClientOptions.none());
    }

    private AzureDevOps server() {
        URI collection = URI.create(simulator.servicesRoot() + "/tfs/Old%20Collection");
        return clients.open(new Server(collection), pat("Old Collection"), ClientOptions.none());
    }

    private Credential pat(String organization) {
        return new Pat(Secret.of(simulator.token(organization, "app_token")));
    }

    private static <T> T result(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    private static <T> List<T> all(Multi<Page<T>> pages) {
        return result(pages.onItem().transformToIterable(Page::items).collect().asList());
    }

    private static <T> CompletableFuture<T> started(Uni<T> uni) {
        return uni.subscribe().asCompletionStage().orTimeout(60, TimeUnit.SECONDS);
    }

    @Test
    void readsWhatTheServicesNeedFirst() {
        AzureDevOps azure = services();

        List<TeamProjectReference> projects = all(azure.core().projects(null));
        List<GitRepository> repositories = all(azure.git().repositories());

        assertThat(projects).hasSize(2);
        assertThat(repositories).extracting(GitRepository::name).contains("demo-svc", "demo+tools", "C# tools");
        assertThat(result(azure.core().connectionData()).authenticatedUser()).isNotNull();
    }

    @Test
    void negotiatesWithAnOldServer() {
        AzureDevOps azure = server();

        assertThat(result(azure.version()).product()).isEqualTo("Azure DevOps Server 2019");
        assertThat(all(azure.core().projects(null))).isNotEmpty();
        assertThat(simulator.journal().entries(entry -> entry.method().equals("GET")))
                .allMatch(entry -> entry.query().contains("api-version=5.0"));
    }

    @Test
    void saysWhatAnOldServerLacks() {
        assertThatThrownBy(() -> all(server().graph().users(null))).isInstanceOf(VersionUnsupported.class);
    }

    @Test
    void tellsADisabledRepositoryFromTheRest() {
        AzureDevOps azure = services();
        GitRepository disabled = all(azure.git().repositories()).stream().filter(GitRepository::isDisabled).findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> all(azure.git().refs("Fabrikam", disabled.id().toString(), null, null)))
                .isInstanceOf(NotFound.class).hasMessageContaining("TF401019");
    }

    @Test
    void sendsNothingBeforeThePauseIsOver() {
        AzureDevOps azure = services();
        simulator.faults().add(When.path("/_apis/projects").times(1), Effect.retryAfter(Duration.ofSeconds(40)));
        assertThat(all(azure.core().projects(null))).isNotEmpty();

        CompletableFuture<?> second = started(azure.core().connectionData());
        assertThat(time.crank()).isEqualTo(Duration.ofSeconds(40));

        assertThat(second.join()).isNotNull();
        assertThat(simulator.journal().entries(JournalEntry::early)).isEmpty();
    }

    @Test
    void keepsWithinTheLimitWithoutEverBeingRefused() {
        simulator.limiter(LimiterSettings.DEFAULT.withBudget(20).withUnits(0.1, 0.1));
        AzureDevOps azure = services();

        List<CompletableFuture<ConnectionData>> calls = Stream.generate(() -> started(azure.core().connectionData()))
                .limit(1000).toList();
        CompletableFuture<Void> end = CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new));
        time.crankUntil(end);

        assertThat(end).isCompleted();
        assertThat(simulator.journal().entries(entry -> entry.status() == 429 || entry.early())).isEmpty();
    }

    @Test
    void readsAgainWhatWasCutOffDroppedOrRefused() {
        AzureDevOps azure = services();
        List<GitRepository> undisturbed = all(azure.git().repositories());
        simulator.faults().add(When.path("/_apis/git/repositories").times(1), new Effect.Truncate(300));
        simulator.faults().add(When.path("/_apis/git/repositories").times(1), new Effect.Drop(true));
        simulator.faults().add(When.path("/_apis/git/repositories").times(1), Effect.throttled());

        CompletableFuture<List<Page<GitRepository>>> repositories = started(azure.git().repositories().collect().asList());
        for (int failure = 0; failure < 3; failure++) {
            assertThat(time.crank()).isPositive();
        }

        assertThat(repositories.join().get(0).items()).isEqualTo(undisturbed);
    }

    @Test
    void goesOnAfterAnEmptyPageAndBehindAByteOrderMark() {
        AzureDevOps azure = services();
        simulator.faults().add(When.path("/_apis/projects").times(1), new Effect.EmptyPage());
        simulator.faults().add(When.path("/_apis/projects").times(1), new Effect.ByteOrderMark());

        assertThat(all(azure.core().projects(null))).hasSize(2);
    }

    @Test
    void listsEveryPullRequestAcrossPages() {
        AzureDevOps azure = services();
        PullRequestSearch everything = PullRequestSearch.in(PullRequestStatus.ALL);

        long found = all(azure.core().projects(null)).stream()
                .mapToLong(project -> all(azure.git().pullRequests(project.name(), everything, null)).size())
                .sum();

        assertThat(found).isGreaterThanOrEqualTo(300);
    }

    @Test
    void knowsATokenThatExpiredOnTheWay() {
        String token = simulator.token("contoso", "app_token");
        AzureDevOps azure = clients.open(new Services("contoso"), new Pat(Secret.of(token)), ClientOptions.none());
        simulator.expire(token);

        assertThatThrownBy(() -> all(azure.core().projects(null)))
                .isInstanceOfAny(TokenExpired.class, Unauthorized.class)
                .hasMessageNotContaining(token);
    }
}
