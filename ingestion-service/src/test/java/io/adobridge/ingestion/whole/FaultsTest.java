package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.ingestion.stage.Checksums;
import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.Fault;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.journal.JournalEntry;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Whatever goes wrong in between, the tables end as those of an ingestion that nothing disturbed. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class FaultsTest {

    private static World world;
    private static Map<String, String> undisturbed;

    Stage stage;

    @BeforeEach
    void knowWhatShouldCome() {
        if (undisturbed == null) {
            world = stage.organization(Stage.FEW);
            undisturbed = Checksums.of(stage.testbed(), stage.connect(world).awaitCurrent().id());
        }
        stage.azure().journal().reset();
    }

    @AfterEach
    void mendEverything() {
        stage.azure().faults().clear();
        stage.testbed().vault().unseal();
    }

    @Test
    void waitsAsLongAsAzureAsks() {
        Fault fault = fault("_apis/projects$", 1, Effect.throttled(Duration.ofSeconds(2)));

        Connected connection = stage.connect(world).awaitCurrent();

        assertThat(fault.hits()).isEqualTo(1);
        assertNothingIsMissing(connection);
        assertNobodyCalledTooEarly();
    }

    @Test
    void backsOffByItselfWhereAzureSaysNothing() {
        Fault fault = fault("pullrequests", 2, Effect.throttled());

        Connected connection = stage.connect(world).awaitCurrent();

        assertThat(fault.hits()).isEqualTo(2);
        assertNothingIsMissing(connection);
    }

    @Test
    void keepsStillWhenAnAnswerAsksForItThoughItSucceeded() {
        Fault fault = fault("_apis/projects$", 1, Effect.retryAfter(Duration.ofSeconds(2)));

        Connected connection = stage.connect(world).awaitCurrent();

        assertThat(fault.hits()).isEqualTo(1);
        assertNobodyCalledTooEarly();
        assertThat(connection.sync().getDouble("throttledSeconds")).isPositive();
        assertNothingIsMissing(connection);
    }

    @Test
    void takesASignInPageForARefusedToken() {
        assertRefusalIsToldAndOvercome(new Effect.SignIn(false));
    }

    @Test
    void takesARedirectToSignInForARefusedToken() {
        assertRefusalIsToldAndOvercome(new Effect.SignIn(true));
    }

    @Test
    void goesOnWithoutARepositoryThatIsNotAnsweredFor() {
        Repository gone = world.repositories().all().stream().filter(one -> one.name().equals("demo-svc")).findFirst()
                .orElseThrow();
        fault("repositories/" + gone.id() + "/commitsbatch", Long.MAX_VALUE, new Effect.Answer(404, "application/json", """
                {"$id":"1","innerException":null,"message":"TF401019: The Git repository with name or identifier %s does not \
                exist or you do not have permissions for the operation you are attempting.",\
                "typeName":"GitRepositoryNotFoundException","typeKey":"GitRepositoryNotFoundException","errorCode":0,\
                "eventId":3000}""".formatted(gone.id()), Map.of()));

        Connected connection = stage.connect(world).awaitCurrent();

        assertThat(connection.of("commits", "skippedBecause").toString()).contains("TF401019");
        assertThat(connection.all("/commits")).extracting("repositoryId").isNotEmpty().doesNotContain(gone.id().toString());
        assertSame(connection, "build", "pull_request", "work_item", "repository");
    }

    @Test
    void storesABuildWhoseTimelineIsAbsent() {
        Fault fault = fault("_apis/build/builds/\\d+/timeline", 3, Effect.noContent());

        Connected connection = stage.connect(world).awaitCurrent();

        assertThat(fault.hits()).isEqualTo(3);
        assertThat(connection.all("/builds")).extracting("timeline").filteredOn("absent"::equals)
                .hasSizeGreaterThanOrEqualTo(3);
        assertSame(connection, "work_item", "definition");
    }

    @Test
    void readsATruncatedAnswerAgain() {
        Fault fault = fault("workitemrevisions", 2, new Effect.Truncate(300));

        Connected connection = stage.connect(world).awaitCurrent();

        assertThat(fault.hits()).isEqualTo(2);
        assertNothingIsMissing(connection);
    }

    @Test
    void callsAgainWhenTheSocketIsDropped() {
        fault("_apis/build/builds$", 2, new Effect.Drop(false));
        Fault fault = fault("commits", 2, new Effect.Drop(true));

        Connected connection = stage.connect(world).awaitCurrent();

        assertThat(fault.hits()).isEqualTo(2);
        assertNothingIsMissing(connection);
    }

    @Test
    void waitsForASealedVaultAndSaysSo() {
        Connected connection = stage.connect(world).awaitCurrent();
        stage.testbed().vault().seal();
        connection.switchIntegration("boards", false);

        awaitFailing(connection, "Vault");
        stage.testbed().vault().unseal();
        connection.switchIntegration("boards", true);

        assertNothingIsMissing(connection.awaitCurrent());
    }

    @Test
    void carriesOnWithANewTokenWhenTheOldOneHasExpired() {
        String token = stage.azure().token(world.name(), "app_token");
        Connected connection = stage.connect(world, token).awaitCurrent();
        stage.azure().expire(token);
        connection.asking().post("/sync").then().statusCode(202);
        awaitFailing(connection, "");

        connection.replaceToken(stage.azure().token(world.name(), "app_token"));

        assertNothingIsMissing(connection.awaitCurrent());
    }

    @Test
    void carriesOnWhenPostgresIsRestartedInTheMiddle() {
        Connected connection = stage.connect(world);
        Eventually.holds(Duration.ofSeconds(30), () -> Checksums.rows(stage.testbed(), connection.id()) > 50,
                () -> "nothing is ingested");

        stage.testbed().postgres().restart();

        assertNothingIsMissing(connection.awaitCurrent());
    }

    private void assertRefusalIsToldAndOvercome(Effect refusal) {
        Fault fault = fault("_apis/projects$", Long.MAX_VALUE, refusal);
        Connected connection = stage.connect(world);
        awaitFailing(connection, "");

        stage.azure().faults().remove(fault.id());
        connection.asking().post("/sync").then().statusCode(202);

        assertNothingIsMissing(connection.awaitCurrent());
    }

    private void awaitFailing(Connected connection, String reason) {
        Eventually.holds(Duration.ofSeconds(30), () -> connection.syncPage().filter(page -> page.state().equals("failing")
                && page.each("lastError").toString().contains(reason)).isPresent(), () -> connection.sync().prettyPrint());
    }

    @CanIgnoreReturnValue
    private Fault fault(String path, long times, Effect effect) {
        return stage.azure().faults()
                .add(When.path("(?i)" + path).organization(world.name()).times(times), effect);
    }

    private void assertNothingIsMissing(Connected connection) {
        assertThat(sums(connection.id())).isEqualTo(undisturbed);
    }

    private void assertSame(Connected connection, String... tables) {
        assertThat(sums(connection.id())).extractingByKeys(tables)
                .isEqualTo(Arrays.stream(tables).map(undisturbed::get).toList());
    }

    private Map<String, String> sums(UUID connection) {
        return Checksums.of(stage.testbed(), connection);
    }

    /** But for what was under way when the answer came: the other streams of the whole connection. */
    private void assertNobodyCalledTooEarly() {
        assertThat(stage.azure().journal().entries(JournalEntry::early)).hasSizeLessThanOrEqualTo(3)
                .allSatisfy(call -> assertThat(call.template()).containsAnyOf("teams", "graph/users", "process/processes"));
    }
}
