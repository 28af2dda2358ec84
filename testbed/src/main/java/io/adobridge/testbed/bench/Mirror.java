package io.adobridge.testbed.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;

/** The connection that is ingested, as its owner and its database see it. */
public final class Mirror implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofHours(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Nothing of the last seven days is still to be read: no window, no timeline, no pull request, no work item. */
    private static final String WEEK_IS_THERE = """
            WITH mine AS (SELECT * FROM ingestion.stream WHERE connection_id = ?::uuid)
            SELECT EXISTS (SELECT FROM mine WHERE stream = 'builds' AND reached_from IS NOT NULL)
                AND NOT EXISTS (SELECT FROM mine WHERE enabled
                    AND stream IN ('commits', 'pushes', 'pull-requests', 'builds', 'releases', 'test-runs')
                    AND completed_at IS NULL
                    AND coalesce(reached_from
                        > coalesce(cursor->'windows'->>'anchor', cursor->>'anchor')::timestamptz - interval '7 days', true))
                AND NOT EXISTS (SELECT FROM mine WHERE stream = 'work-items' AND enabled
                    AND coalesce((cursor->>'recent')::boolean, true))
                AND NOT EXISTS (SELECT FROM ingestion.work_item_queue WHERE changed_date > now() - interval '7 days')
                AND NOT EXISTS (SELECT FROM ingestion.coverage_queue WHERE finish_time > now() - interval '7 days')
                AND NOT EXISTS (SELECT FROM ingestion.timeline_queue WHERE finish_time > now() - interval '7 days')
                AND NOT EXISTS (SELECT FROM ingestion.pull_request_reading q JOIN ingestion.pull_request p
                    USING (connection_id, pull_request_id) LEFT JOIN ingestion.repository r
                    ON (r.connection_id, r.repository_id) = (q.connection_id, q.repository_id)
                    WHERE q.done IS DISTINCT FROM q.wanted AND r.disabled IS FALSE
                        AND coalesce(p.closed_date, p.creation_date) > now() - interval '7 days')
            """;

    private static final String ACTIVE_SECONDS = """
            SELECT active_time / 1000 FROM pg_stat_database WHERE datname = current_database()
            """;

    /**
     * How an ingestion went.
     *
     * @param whole until everything was there
     * @param week until the last seven days were
     */
    public record Course(Duration whole, Duration week) {
    }

    private final Connection database;
    private final Clock clock;
    private final Api connections;
    private final Api ingestion;
    private String id = "";

    public Mirror(Testbed testbed, Clock clock, URI connections, URI ingestion) {
        String token = testbed.issuer().token("bench",
                List.of("connections:read", "connections:write", "ingestion:read", "ingestion:write"), List.of("platform"));
        this.database = connect(testbed);
        this.clock = clock;
        this.connections = Api.at(connections).bearing(token);
        this.ingestion = Api.at(ingestion).bearing(token);
    }

    /** Registers the connection and waits until everything is there. */
    public Course first(String organization, String pat) {
        Instant begun = clock.instant();
        id = connections.post("/api/v1/connections?validate=false", wish(organization, pat)).require().path("id")
                .asText();
        Duration week = Await.until("week", LIMIT, PAUSE, () -> weekIsThere() ? Optional.of(since(begun)) : Optional.empty());
        System.err.printf("%s: the last seven days after %d s%n", organization, week.toSeconds());
        awaitCurrent();
        return new Course(since(begun), week);
    }

    /** Looks for news everywhere, and waits until all have been read. */
    void increment() {
        JsonNode accepted = ingestion.send("POST", path(), null).require();
        assert accepted != null;
        awaitCurrent();
    }

    Map<String, Long> callsByStream() {
        Map<String, Long> calls = new TreeMap<>();
        ingestion.get(path() + "/calls").require().path("areas").forEach(area -> area.path("streams")
                .forEach(stream -> calls.put(stream.path("stream").asText(), stream.path("calls").asLong())));
        return calls;
    }

    /** How long PostgreSQL was at work on statements so far, all of them, added up over those side by side. */
    double secondsOfPostgres() {
        return ask(ACTIVE_SECONDS, Optional.empty(), result -> result.getDouble(1));
    }

    /** Of the connection. */
    String id() {
        return id;
    }

    private String path() {
        return "/api/v1/connections/" + id + "/sync";
    }

    private void awaitCurrent() {
        Boolean done = Await.until("end of the ingestion", LIMIT, PAUSE,
                () -> isCurrent() ? Optional.of(true) : Optional.empty());
        assert done;
    }

    private boolean isCurrent() {
        Reply reply = ingestion.get(path());
        if (!reply.well() || !reply.body().path("state").asText().equals("current")) {
            return false;
        }
        Instant soon = clock.instant().plusSeconds(2);
        for (JsonNode stream : reply.body().path("streams")) {
            String next = stream.path("nextRun").asText("null");
            if (stream.path("working").asBoolean() || !next.equals("null") && Instant.parse(next).isBefore(soon)) {
                return false;
            }
        }
        return true;
    }

    private boolean weekIsThere() {
        return ask(WEEK_IS_THERE, Optional.of(id), result -> result.getBoolean(1));
    }

    private <T> T ask(String sql, Optional<String> parameter, Answer<T> answer) {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            if (parameter.isPresent()) {
                statement.setString(1, parameter.get());
            }
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    throw new IllegalStateException("no answer to " + sql);
                }
                return answer.of(result);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Answer<T> {

        T of(ResultSet row) throws SQLException;
    }

    private Duration since(Instant begun) {
        return Duration.between(begun, clock.instant());
    }

    private static Connection connect(Testbed testbed) {
        try {
            return testbed.postgres().connect("ingestion");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode wish(String organization, String pat) {
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        wish.put("name", organization);
        wish.putObject("host").put("kind", "services").put("organization", organization);
        wish.putObject("auth").put("kind", "pat").put("token", pat);
        wish.putArray("owners").add("platform");
        wish.putArray("services").add("repos").add("pipelines").add("boards");
        return wish;
    }
}
