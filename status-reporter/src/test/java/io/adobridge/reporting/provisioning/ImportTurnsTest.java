package io.adobridge.reporting.provisioning;

import static io.adobridge.reporting.support.Http.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.reporting.support.TestClock;
import io.adobridge.testbed.sonarqube.Permission;
import io.adobridge.testbed.sonarqube.SonarQubeStandIn;
import io.smallrye.mutiny.Uni;

@ReporterTest
class ImportTurnsTest {

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final ImportTurns turns;
    private final TestClock clock;

    @Inject
    ImportTurnsTest(ImportTurns turns, TestClock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    @Test
    void manyImportsAtOnceLeaveOneWebhook() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Importing project = Importing.into(bridge, bridge.connection());
            project.set(sonar, sonar.token(Permission.values())).statusCode(200);

            List<CompletableFuture<Void>> imports = Stream.generate(() -> importing(project)).limit(6).toList();
            imports.forEach(CompletableFuture::join);

            assertThat(sonar.project(project.key()).orElseThrow().webhooks()).hasSize(1);
        }
    }

    @Test
    void aTurnThatIsNeverGivenBackEndsByItself() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Importing project = Importing.into(bridge, bridge.connection());
            project.set(sonar, sonar.token(Permission.values())).statusCode(200);
            abandonTurn(project);

            project.bring().statusCode(409).header("Retry-After", notNullValue()).body("type", isProblem("import-under-way"));
            clock.advance(ImportTurns.TURN);
            project.bring().statusCode(200);
        }
    }

    private static CompletableFuture<Void> importing(Importing project) {
        return CompletableFuture.runAsync(() -> project.bring().statusCode(200));
    }

    /** As a replica does that is killed in the middle. */
    private void abandonTurn(Importing project) {
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        CompletableFuture<Boolean> held = turns.inTurn(project.source().source(), project.key(), () -> {
            begun.complete(true);
            return Uni.createFrom().<Boolean> nothing();
        }).subscribeAsCompletionStage();
        assertThat(begun.orTimeout(10, TimeUnit.SECONDS).join()).isTrue();
        assertThat(held).isNotDone();
    }
}
