package io.adobridge.connection.expiry;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
class ExpiryTest extends StagedTest {

    private static final String TOLD = """
            SELECT action || ' ' || coalesce(after::jsonb ->> 'daysLeft', after::jsonb ->> 'saidBy') AS told
            FROM connection.audit_entry
            WHERE subject_id = $1 AND action LIKE 'connection.token.expir%' ORDER BY id
            """;

    @Inject
    ExpiryWorker worker;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void warnsThirtyFourteenSevenAndOneDayAheadAndWhenItIsOverOnceEach() {
        UUID id = expiringIn(40);

        for (int day = 0; day < 45; day++) {
            run(worker::tellDue);
            run(worker::tellDue);
            clock.forward(Duration.ofDays(1));
        }

        assertThat(told(id)).containsExactly("connection.token.expiring 30", "connection.token.expiring 14",
                "connection.token.expiring 7", "connection.token.expiring 1", "connection.token.expired calendar");
    }

    @Test
    void warnsOnceHoweverManyLookAtTheSameMoment() {
        UUID id = expiringIn(5);

        IntStream.range(0, 4).parallel().forEach(each -> run(worker::tellDue));
        run(worker::tellDue);

        assertThat(told(id)).containsExactly("connection.token.expiring 5");
    }

    @Test
    void startsAnewWithANewToken() {
        UUID id = expiringIn(5);
        run(worker::tellDue);

        stage.as(MEMBER).body(Map.of("token", stage.pat(), "expiresOn", day(5).toString())).put(PATH + "/" + id + "/token")
                .then().statusCode(200);
        run(worker::tellDue);
        run(worker::tellDue);

        assertThat(told(id)).containsExactly("connection.token.expiring 5", "connection.token.expiring 5");
    }

    @Test
    void saysThatATokenIsOverWhenAzureSaysSo() {
        String token = stage.pat();
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", Map.of("kind", "pat", "token", token));
        UUID id = stage.register(wish);
        testbed.azure().expire(token);
        stage.validate(id).then().statusCode(200);

        run(worker::tellDue);
        run(worker::tellDue);

        assertThat(told(id)).containsExactly("connection.token.expired azure-devops");
    }

    @Test
    void stopsNoTokenThatStillWorksButHasItVerified() {
        UUID id = expiringIn(0);
        clock.forward(Duration.ofDays(2));
        run(worker::tellDue);

        stage.get(MEMBER, id).then().body("state", equalTo("active"));
        assertThat(isDue(id)).isTrue();
    }

    private boolean isDue(UUID id) {
        return run(() -> pool.preparedQuery("SELECT FROM connection.verification WHERE connection_id = $1 AND due_at <= $2")
                .execute(Tuple.of(id, clock.instant().atOffset(ZoneOffset.UTC)))).size() == 1;
    }

    private UUID expiringIn(int days) {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", Map.of("kind", "pat", "token", stage.pat(), "expiresOn", day(days).toString()));
        return stage.register(wish);
    }

    private LocalDate day(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    private List<String> told(UUID id) {
        return run(() -> pool.preparedQuery(TOLD).execute(Tuple.of(id))).stream().map(row -> row.getString("told")).toList();
    }
}
