package io.adobridge.connection.discovery;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Person.READER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.connection.StagedTest;
import io.adobridge.connection.TestClock;
import io.adobridge.connection.discovery.SyncQueue.Claim;
import io.quarkus.test.junit.QuarkusTest;

/** When a catalog is due, and whose work it is then. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SyncQueueTest extends StagedTest {

    @Inject
    SyncNow now;

    @Inject
    SyncQueue queue;

    @Inject
    CatalogWriter writer;

    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void givesEachClaimToOneReplicaAndTakesNoWordOfWhoHasLostIt() {
        UUID id = stage.register();
        run(() -> now.makeDue(id));
        Claim first = claim(id).get(0);
        assertThat(claim(id)).as("while the lease lasts").isEmpty();
        stage.as(READER).get(PATH + "/" + id + "/catalog").then().statusCode(200).body("running", equalTo(true));

        clock.forward(Duration.ofMinutes(6));
        Claim second = claim(id).get(0);

        assertThatThrownBy(() -> run(() -> writer.projects(first, List.of()))).isInstanceOf(ClaimLost.class);
        run(() -> writer.projects(second, List.of()));
    }

    @Test
    void isDueAgainWithinATenthOfTheInterval() {
        UUID id = stage.register();
        run(() -> now.of(id));

        clock.forward(Duration.ofMinutes(53));
        assertThat(claim(id)).isEmpty();
        clock.forward(Duration.ofMinutes(14));
        assertThat(claim(id)).hasSize(1);
    }

    @Test
    void isDueAtOnceWhenSomebodyAsks() {
        UUID id = stage.register();
        run(() -> now.of(id));

        stage.as(MEMBER).post(PATH + "/" + id + "/catalog/sync").then().statusCode(202);

        assertThat(claim(id)).hasSize(1);
        stage.as(READER).post(PATH + "/" + id + "/catalog/sync").then().statusCode(403);
        stage.as(OUTSIDER).post(PATH + "/" + id + "/catalog/sync").then().statusCode(404)
                .body("type", endsWith("/connection-not-found"));
    }

    @Test
    void remembersWhoWasInAHurryDuringASynchronisation() {
        UUID id = stage.register();
        run(() -> now.makeDue(id));
        Claim claim = claim(id).get(0);

        stage.as(MEMBER).post(PATH + "/" + id + "/catalog/sync").then().statusCode(202);
        run(() -> queue.end(claim, null));

        assertThat(claim(id)).hasSize(1);
    }

    @Test
    void isDueAtOnceWhenItIsHandedBackAndTakesNoWordOfWhoHasDone() {
        UUID id = stage.register();
        run(() -> now.makeDue(id));
        Claim claim = claim(id).get(0);

        run(() -> queue.handBack(claim));

        run(() -> queue.end(claim, null));
        assertThatThrownBy(() -> run(() -> writer.projects(claim, List.of()))).isInstanceOf(ClaimLost.class);
        assertThat(claim(id)).hasSize(1);
    }

    private List<Claim> claim(UUID id) {
        return run(() -> queue.claimDue(500)).stream().filter(claim -> claim.connection().equals(id)).toList();
    }
}
