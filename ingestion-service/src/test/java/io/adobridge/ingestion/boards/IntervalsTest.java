package io.adobridge.ingestion.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.azure.json.Wire;
import io.adobridge.azure.workitems.WorkItem;
import io.adobridge.ingestion.Quiet;
import io.adobridge.ingestion.boards.intervals.Intervals;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Whatever order revisions come in, the intervals are those that they tell in the end. */
@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class IntervalsTest {

    private static final String FIRST = revision(1, "New", null, "2026-11-02T08:00:00Z", "2026-11-03T09:00:00.1Z");
    private static final String TAKEN = revision(2, "Active", "Ada <ada@contoso.com>", "2026-11-03T09:00:00.1Z",
            "2026-11-04T10:00:00.1234567Z");
    private static final String TITLED = revision(3, "Active", "Ada <ada@contoso.com>", "2026-11-04T10:00:00.1234567Z",
            "2026-11-05T11:00:00.12Z");
    private static final String DONE = revision(4, "Closed", null, "2026-11-05T11:00:00.12Z", "9999-01-01T00:00:00Z");

    private final UUID connection = UUID.randomUUID();
    private final UUID project = UUID.randomUUID();

    @Inject
    Pool pool;

    @Test
    void tellsWhenEachStateBeganAndEnded() {
        store(FIRST, TAKEN, TITLED, DONE);

        assertThat(intervals("state")).containsExactly(
                "1 New 2026-11-02T08:00:00Z 2026-11-03T09:00:00.100Z",
                "2 Active 2026-11-03T09:00:00.100Z 2026-11-05T11:00:00.120Z",
                "4 Closed 2026-11-05T11:00:00.120Z null");
    }

    @Test
    void tellsWhoHadItAndThatNobodyHadIt() {
        store(FIRST, TAKEN, TITLED, DONE);

        assertThat(intervals("assignee")).containsExactly(
                "1 null 2026-11-02T08:00:00Z 2026-11-03T09:00:00.100Z",
                "2 ada@contoso.com 2026-11-03T09:00:00.100Z 2026-11-05T11:00:00.120Z",
                "4 null 2026-11-05T11:00:00.120Z null");
    }

    @Test
    void keepsAnIntervalThatSpansAllRevisionsOpen() {
        store(FIRST, TAKEN, TITLED, DONE);

        assertThat(intervals("iteration")).containsExactly("1 Fabrikam\\Sprint 12 2026-11-02T08:00:00Z null");
    }

    @Test
    void isTheSameWhateverOrderRevisionsComeIn() {
        store(DONE);
        store(TITLED, FIRST);
        store(TAKEN);

        assertThat(intervals("state")).containsExactly(
                "1 New 2026-11-02T08:00:00Z 2026-11-03T09:00:00.100Z",
                "2 Active 2026-11-03T09:00:00.100Z 2026-11-05T11:00:00.120Z",
                "4 Closed 2026-11-05T11:00:00.120Z null");
    }

    @Test
    void knowsSinceWhenTheStateOfTheFirstKnownRevisionLasts() {
        store(TITLED.replace("\"System.State\"",
                "\"Microsoft.VSTS.Common.StateChangeDate\":\"2026-07-01T00:00:00Z\",\"System.State\""));

        assertThat(intervals("state")).containsExactly("3 Active 2026-07-01T00:00:00Z null");
        assertThat(beganEarlier("state")).containsExactly(false);
        assertThat(beganEarlier("assignee")).containsExactly(true);
    }

    @Test
    void writesNothingWhereNothingIsNew() {
        store(FIRST, TAKEN);

        assertThat(store(TAKEN)).isZero();
    }

    @CanIgnoreReturnValue
    private int store(String... revisions) {
        List<Revision> rows = Arrays.stream(revisions).map(this::parsed).toList();
        return pool.withTransaction(transaction -> Revision.ALL.upsert(connection, rows).on(transaction)
                .chain(() -> Intervals.renewal(connection, List.of(7L)).on(transaction))).await().indefinitely();
    }

    private Revision parsed(String json) {
        try {
            return Revision.of(project, Wire.mapper().readValue(json, WorkItem.class));
        } catch (IOException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private List<String> intervals(String aspect) {
        return rows(aspect).stream().map(row -> row.getInteger("since_rev") + " " + row.getString("value") + " "
                + instant(row, "began_at") + " " + instant(row, "ended_at")).toList();
    }

    private List<Boolean> beganEarlier(String aspect) {
        return rows(aspect).stream().map(row -> row.getBoolean("began_earlier")).toList();
    }

    private List<Row> rows(String aspect) {
        return pool.preparedQuery("""
                SELECT * FROM work_item_interval WHERE connection_id = $1 AND aspect = $2 ORDER BY since_rev
                """).execute(Tuple.of(connection, aspect)).await().indefinitely().stream().toList();
    }

    private static String instant(Row row, String column) {
        return row.getOffsetDateTime(column) == null ? "null" : Instant.from(row.getOffsetDateTime(column)).toString();
    }

    private static String revision(int rev, String state, @Nullable String assignee, String changed, String revised) {
        return """
                {"id":7,"rev":%d,"fields":{"System.Id":7,"System.Rev":%d,"System.WorkItemType":"Bug","System.State":"%s",
                %s"System.IterationPath":"Fabrikam\\\\Sprint 12","System.ChangedDate":"%s","System.RevisedDate":"%s"}}
                """.formatted(rev, rev, state, assignee == null ? "" : "\"System.AssignedTo\":\"" + assignee + "\",", changed,
                revised);
    }
}
