package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.Sizes;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.adobridge.testbed.azure.journal.JournalEntry;
import io.adobridge.testbed.azure.limit.LimiterSettings;
import io.adobridge.testbed.azure.limit.RateLimiter;
import io.adobridge.testbed.azure.limit.Verdict.State;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Where Azure DevOps limits what an identity may use: as much as is left of it but for a fifth, and never too much. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class LimitedTest {

    private static final int CALLS = 400;
    /** Of 300 parts of whole milliseconds, as the simulator counts. */
    private static final Duration WINDOW = Duration.ofMillis(4_800);
    private static final double SHARE = 0.8;
    /** What an identity has under way at most, beside the request whose answer asks to wait. */
    private static final int UNDER_WAY = 15;

    private static final Sizes MANY_BUILDS = new Sizes(2, 5, 10, 40, 1_000, 5);
    /** Some windows' worth fewer: more than are read before others use the rest. */
    private static final Sizes SOME_BUILDS = new Sizes(2, 5, 10, 40, 400, 5);

    private final Identity identity = Identity.named("Ingestion");

    Stage stage;

    private World world;

    @BeforeEach
    void limit() {
        LimiterSettings usual = LimiterSettings.DEFAULT;
        stage.azure().limiter(new LimiterSettings(CALLS, WINDOW, 1, 1, List.of(), usual.announcedFrom(), usual.blockedFrom(),
                usual.longestDelay(), true, true));
        stage.azure().journal().reset();
    }

    @AfterEach
    void lift() {
        stage.azure().limiter(LimiterSettings.DEFAULT);
    }

    @Test
    void usesFourFifthsOfTheLimitAndMeetsNoRefusal() {
        connect(MANY_BUILDS).awaitCurrent();

        List<JournalEntry> calls = calls();
        assertThat(calls).hasSizeGreaterThan(3 * CALLS).noneMatch(call -> call.status() == 429).noneMatch(JournalEntry::early);
        assertThat(perWindow(calls)).isCloseTo(SHARE * CALLS, withinPercentage(10));
    }

    @Test
    void sendsNothingWhileItIsAskedToWaitBecauseOthersUsedTheRest() {
        Connected connection = connect(SOME_BUILDS);
        Eventually.holds(Duration.ofSeconds(30), () -> calls().size() > CALLS, () -> "nothing is read");

        useTheRest();

        connection.awaitCurrent();
        assertThat(connection.sync().getDouble("throttledSeconds")).isPositive();
        assertThat(calls()).noneMatch(call -> call.status() == 429);
        assertThat(calls().stream().filter(JournalEntry::early)).as("sent before the answer that asks to wait was there")
                .hasSizeLessThanOrEqualTo(UNDER_WAY);
    }

    private Connected connect(Sizes sizes) {
        world = stage.organization(sizes);
        return stage.connect(world, stage.azure().token(TokenSpec.of(world.name(), "app_token").withIdentity(identity)));
    }

    /** What others do as the same identity: somewhat more than is left, less than what is refused. */
    private void useTheRest() {
        RateLimiter limiter = stage.azure().limiter();
        String user = identity.id().toString();
        while (limiter.used(world.name(), user) < 1.2 * CALLS) {
            assertThat(limiter.charge(world.name(), user, "GET", "").state()).isNotEqualTo(State.BLOCKED);
        }
    }

    /**
     * By the simulator's clock, from the end of the first window until there is little left to read: over whole windows, since
     * what is sent at once in one of them would weigh more in a part of another.
     */
    private static double perWindow(List<JournalEntry> calls) {
        Instant begin = calls.get(0).at().plus(WINDOW);
        long windows = Duration.between(begin, calls.get(calls.size() * 9 / 10).at()).dividedBy(WINDOW);
        Instant end = begin.plus(WINDOW.multipliedBy(windows));
        long between = calls.stream().filter(call -> !call.at().isBefore(begin) && call.at().isBefore(end)).count();
        return (double) between / windows;
    }

    private List<JournalEntry> calls() {
        return stage.azure().journal().entries(call -> call.organization().equals(world.name())).stream()
                .sorted((one, other) -> one.at().compareTo(other.at())).toList();
    }
}
