package io.adobridge.testbed.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class PostgresTest {

    private static Postgres postgres;

    @BeforeAll
    static void launch() {
        postgres = Postgres.launch();
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    @Test
    void givesEachServiceADatabaseOfItsOwn() throws SQLException {
        execute(postgres, "connection", "CREATE TABLE IF NOT EXISTS thing (id int)");

        assertThatThrownBy(() -> execute(postgres, "ingestion", "SELECT * FROM thing"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void refusesAWrongPassword() {
        Database database = postgres.database("guarded");

        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.name(), "wrong").close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsPortAndDataOverARestart() throws SQLException {
        execute(postgres, "kept", "CREATE TABLE thing AS SELECT 42 AS id");
        String before = postgres.database("kept").jdbcUrl();

        postgres.restart();

        assertThat(postgres.database("kept").jdbcUrl()).isEqualTo(before);
        assertThat(first(postgres, "kept", "SELECT id FROM thing")).isEqualTo(42);
    }

    @Test
    void endsTheConnectionsOfItsUsersWhenItStops() throws SQLException {
        try (Connection connection = postgres.connect("interrupted")) {
            postgres.restart();

            assertThatThrownBy(() -> connection.createStatement().execute("SELECT 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void leavesNoProcessAndNoFileBehind() {
        Postgres other = Postgres.launch();
        ProcessHandle server = ProcessHandle.of(other.serverPid()).orElseThrow();

        other.close();

        assertThat(server.isAlive()).isFalse();
        assertThat(other.directory()).doesNotExist();
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root")
    void runsAsSomebodyElseWhereUserNamespacesAreBlocked() throws SQLException {
        try (Postgres other = Postgres.launch(RunAs.otherUser())) {
            assertThat(first(other, "plain", "SELECT 7")).isEqualTo(7);
        }
    }

    private static void execute(Postgres server, String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int first(Postgres server, String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
