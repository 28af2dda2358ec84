package io.adobridge.connection.notification;

import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Stage.PATH;
import static org.hamcrest.Matchers.contains;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.TestClock;
import io.adobridge.connection.notification.Receiver.Heard;
import io.vertx.mutiny.sqlclient.Pool;

/** Somebody who hears, and what tests have told them. */
abstract class Telling extends StagedTest {

    @Inject
    NotificationWorker worker;

    @Inject
    Pool pool;

    @Inject
    TestClock clock;

    final Receiver receiver = Receiver.open();
    Hooks hooks;

    @BeforeEach
    void beginWithNothingToTell() {
        hooks = new Hooks(stage);
        run(worker::announce);
    }

    @AfterEach
    void end() {
        clock.reset();
        run(() -> pool.query("DELETE FROM connection.webhook").execute());
        receiver.close();
    }

    void tell() {
        run(worker::announce);
        run(worker::deliverDue);
    }

    List<Heard> about(UUID connection) {
        return receiver.heard().stream().filter(heard -> heard.body().contains(connection.toString())).toList();
    }

    UUID registerElsewhere() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("owners", List.of("elsewhere"));
        return UUID.fromString(stage.as(OUTSIDER).queryParam("validate", false).body(wish).post(PATH)
                .then().statusCode(201).extract().path("id"));
    }
}
