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
    /** The newest statement of an export, whether it or its transaction is open, and whether it is older than a second. */
    private static final String EXPORTING = """
            SELECT max(query_start)::text AS asked, bool_or(state <> 'idle' OR xact_start IS NOT NULL) AS open,
                max(query_start) < clock_timestamp() - interval '1 second' AS quiet
            FROM pg_stat_activity
            WHERE datname = current_database() AND query LIKE 'SELECT * FROM git_commit%' AND pid <> pg_backend_pid()
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
    void readsNoFurtherThanTheCallerTakes() throws IOException, InterruptedException {
        try (InputStream body = export("identity").body()) {
            assertThat(body.readNBytes(BEGINNING)).hasSize(BEGINNING);
            String asked = awaitQuiet();

            long lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)).lines().count();

            assertThat(lines).isEqualTo(ROWS);
            assertThat(exporting().asked()).isGreaterThan(asked);
        }
    }

    @Test
    void leavesNothingBehindWhenTheCallerGoesAway() throws IOException, InterruptedException {
        String asked;
        try (InputStream body = export("identity").body()) {
            assertThat(body.readNBytes(BEGINNING)).hasSize(BEGINNING);
            asked = awaitQuiet();
        }

        assertThat(awaitQuiet()).isEqualTo(asked);
    }

    /** PostgreSQL has nothing open for the export, and was asked for no more of it for a second. */
    private String awaitQuiet() {
        Eventually.holds(PATIENCE, () -> exporting().quiet() && !exporting().open(), () -> "still reading: " + exporting());
        return exporting().asked();
    }

    private Exporting exporting() {
        try (Connection database = stage.testbed().postgres().connect("ingestion");
                PreparedStatement statement = database.prepareStatement(EXPORTING)) {
            ResultSet row = statement.executeQuery();
            assertThat(row.next()).isTrue();
            return new Exporting(row.getString("asked"), row.getBoolean("open"), row.getBoolean("quiet"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Exporting(String asked, boolean open, boolean quiet) {
    }

    private HttpResponse<InputStream> export(String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                + "/api/v1/connections/" + connection.id() + "/commits"))
                .header("Authorization", "Bearer " + stage.token("ingestion:read"))
                .header("Accept", "application/x-ndjson").header("Accept-Encoding", encoding).build();
        return HttpClient.newBuilder().version(Version.HTTP_1_1).build().send(request, BodyHandlers.ofInputStream());
    }
}
