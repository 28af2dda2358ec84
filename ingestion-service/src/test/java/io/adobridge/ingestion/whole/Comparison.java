package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.ingestion.stage.Checksums;
import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;

/** Has what is stored of a connection compared with Azure DevOps, and spoils it before. */
record Comparison(Stage stage) {

    static final List<String> STREAMS = List.of("build-reconciliation", "commit-reconciliation",
            "pull-request-reconciliation", "work-item-reconciliation");

    /** A condition on a date, and three rows of those that it leaves. */
    static final String SOME_OLD = " AND %s < now() - interval '1 day' ORDER BY 1 LIMIT 3";

    void run(Connected some, String stream) {
        run(some, List.of(stream));
    }

    /** Compares everything that is kept, and waits until what was found is read. */
    void run(Connected some, List<String> streams) {
        streams.forEach(stream -> some.asking().post("/sync/" + stream + "/reset").then().statusCode(202));
        some.awaitCurrent();
    }

    void aDayLater(Connected some, String stream, String entity) {
        List<Object> before = rounds(some, entity);
        makeDue(some, stream);
        Eventually.holds(Duration.ofSeconds(30),
                () -> rounds(some, entity).stream().noneMatch(before::contains) && some.isCurrent(),
                () -> rounds(some, entity) + " " + before);
    }

    private static List<Object> rounds(Connected some, String entity) {
        return some.all("/sync/reconciliation?entity=" + entity).stream().map(round -> round.get("startedAt")).toList();
    }

    void makeDue(Connected some, String stream) {
        sql("""
                UPDATE ingestion.stream SET due_at = now(), cursor = cursor || jsonb_build_object(
                    'last', to_char(now() - interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                WHERE connection_id = ? AND stream = ?""", some.id(), stream);
    }

    void assertTold(Connected some, String entity, long missing, long stale, long gone) {
        assertThat(List.of(told(some, entity, "missing"), told(some, entity, "stale"), told(some, entity, "gone")))
                .as("missing, stale, gone").containsExactly(missing, stale, gone);
    }

    long told(Connected some, String entity, String count) {
        return some.all("/sync/reconciliation?entity=" + entity).stream()
                .mapToLong(round -> ((Number) round.get(count)).longValue()).sum();
    }

    long calls(Connected some) {
        return stage.azure().journal().calls(entry -> entry.organization().equals(some.organization()));
    }

    Map<String, String> sums(Connected some) {
        return Checksums.of(stage.testbed(), some.id());
    }

    /** Deletes all that is stored of what a query finds, in each of the tables. */
    void drop(Connected some, String key, String which, String... tables) {
        sql("CREATE TABLE IF NOT EXISTS ingestion.dropped (id bigint)");
        sql("DELETE FROM ingestion.dropped");
        assertThat(sql("INSERT INTO ingestion.dropped " + which, some.id())).isEqualTo(3);
        for (String table : tables) {
            sql("DELETE FROM ingestion." + table + " WHERE connection_id = ? AND " + key
                    + " IN (SELECT id FROM ingestion.dropped)", some.id());
        }
        sql("DROP TABLE ingestion.dropped");
    }

    @CanIgnoreReturnValue
    int sql(String statement, Object... parameters) {
        try (Connection database = stage.testbed().postgres().connect("ingestion");
                PreparedStatement prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
