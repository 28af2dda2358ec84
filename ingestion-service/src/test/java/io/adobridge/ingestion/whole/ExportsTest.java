package io.adobridge.ingestion.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class ExportsTest {

    private static final int ROWS = 50_000;
    /** Less than a line. */
    private static final int BEGINNING = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String FILL = """
            INSERT INTO git_commit (connection_id, repository_id, commit_id, project_id, committer_date, comment)
            SELECT ?, gen_random_uuid(), md5(n::text), gen_random_uuid(), now() - n * interval '1 minute', repeat(md5(n::text), 30)
            FROM generate_series(1, ?) n
            """;
    /** Sessions in which a statement of an export runs, or has left its transaction open. */
    private static final String OPEN = """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND query LIKE 'SELECT * FROM git_commit%' AND pid <> pg_backend_pid()
                AND (state <> 'idle' OR xact_start IS NOT NULL)
            """;

    Stage stage;

    private Connected connection;

    @BeforeEach
    void fill() throws SQLException {
        connection = stage.connect(stage.organization(), "a token that Azure DevOps does not know");
        connection.awaitKnown();
        try (Connection database = stage.testbed().postgres().connect("ingestion");
                PreparedStatement statement = database.prepareStatement(FILL)) {
            statement.setObject(1, connection.id());
            statement.setInt(2, ROWS);
            assertThat(statement.executeUpdate()).isEqualTo(ROWS);
        }
    }

    @AfterEach
    void remove() {
        connection.remove();
    }

    @Test
    void packsEveryRowIntoALineOfItsOwn() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = export("gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(answer.body()), StandardCharsets.UTF_8))
                .lines();
        assertThat(lines.map(line -> line.substring(0, 40))).hasSize(ROWS).doesNotHaveDuplicates()
                .allMatch(line -> line.startsWith("{\"id\":\""));
    }

    @Test
    void holdsNothingOpenWhileTheCallerTakesNothing() throws IOException, InterruptedException {
        try (InputStream body = export("identity").body()) {
            assertThat(body.readNBytes(BEGINNING)).hasSize(BEGINNING);
            awaitNothingOpen();

            long lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)).lines().count();

            assertThat(lines).as("the rest, the line that was begun included").isEqualTo(ROWS);
        }
    }

    @Test
    void leavesNothingBehindWhenTheCallerGoesAway() throws IOException, InterruptedException {
        try (InputStream body = export("identity").body()) {
            assertThat(body.readNBytes(BEGINNING)).hasSize(BEGINNING);
        }

        awaitNothingOpen();
    }

    private void awaitNothingOpen() {
        Eventually.holds(PATIENCE, () -> open() == 0, () -> "PostgreSQL still has something open for the export");
    }

    private long open() {
        try (Connection database = stage.testbed().postgres().connect("ingestion");
                PreparedStatement statement = database.prepareStatement(OPEN)) {
            ResultSet row = statement.executeQuery();
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<InputStream> export(String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                + "/api/v1/connections/" + connection.id() + "/commits"))
                .header("Authorization", "Bearer " + stage.token("ingestion:read"))
                .header("Accept", "application/x-ndjson").header("Accept-Encoding", encoding).build();
        return HttpClient.newBuilder().version(Version.HTTP_1_1).build().send(request, BodyHandlers.ofInputStream());
    }
}
