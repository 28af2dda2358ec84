package io.adobridge.reporting.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.ingestion.IngestedConnection;

/** Following what happens in a connection. */
@ReporterTest
class EventsTest {

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final EventRounds rounds;
    private final HeardEvents heard;

    private UUID connection;
    private IngestedConnection known;
    private UUID project;

    @Inject
    EventsTest(EventRounds rounds, HeardEvents heard) {
        this.rounds = rounds;
        this.heard = heard;
    }

    @BeforeEach
    void aNewConnection() {
        connection = bridge.connect(bridge.reportingToken());
        // a source can be registered once the mirror knows the connection
        var unused = Reporter.register("", bridge.people(), connection);
        known = bridge.ingestion().of(connection);
        project = known.project("Fabrikam");
    }

    @Test
    void hearsEachEventOnceAndInOrder() {
        known.announce("build.finished", project, 70);
        known.announce("pullRequest.updated", project, 17);
        rounds.follow();
        known.announce("something.new", project, 1);
        rounds.follow();
        rounds.follow();

        assertThat(heard.of(connection)).containsExactly(1L, 2L, 3L);
        assertThat(asked()).last().asString().contains("after=3");
    }

    @Test
    void hearsWhatHappenedWhileIngestionServiceWasAway() {
        known.announce("build.finished", project, 70);
        rounds.follow();
        bridge.ingestion().suspend();
        known.announce("build.finished", project, 71);
        rounds.follow();
        assertThat(heard.of(connection)).containsExactly(1L);
        bridge.ingestion().resume();
        rounds.followAfter(Duration.ofMinutes(5));

        assertThat(heard.of(connection)).containsExactly(1L, 2L);
    }

    @Test
    void isToldAgainWhereSomebodyCouldNotHear() {
        known.announce("build.finished", project, 70);
        heard.beDeafFor(connection);
        rounds.follow();
        assertThat(heard.of(connection)).isEmpty();
        rounds.followAfter(Duration.ofMinutes(5));

        assertThat(heard.of(connection)).containsExactly(1L);
    }

    @Test
    void anotherReplicaGoesOnWhereOneWasKilled() {
        known.announce("build.finished", project, 70);
        CursorClaim dead = rounds.claim(connection);
        rounds.follow();
        assertThat(heard.of(connection)).isEmpty();
        rounds.followAfter(EventRounds.LEASE);
        rounds.move(dead, 99);
        known.announce("build.finished", project, 71);
        rounds.follow();

        assertThat(heard.of(connection)).containsExactly(1L, 2L);
    }

    private List<String> asked() {
        return bridge.ingestion().asked().stream().filter(path -> path.contains(connection + "/events")).toList();
    }
}
