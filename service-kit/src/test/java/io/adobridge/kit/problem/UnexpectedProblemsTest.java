package io.adobridge.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;

class UnexpectedProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = { "57P01", "57P03", "40P01", "40001", "53300" })
    void asksToTryAgainWherePostgresqlMayAnswerTheNextTime(String state) {
        assertThat(UnexpectedProblems.isDatabaseAway(new IllegalStateException(said(state)))).isTrue();
    }

    static Stream<Throwable> broken() {
        return Stream.of(new ConnectException("refused"), new SocketException("Connection reset"),
                new ClosedChannelException(), new VertxException("Connection was closed", true), new TimeoutException());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void asksToTryAgainWhereTheConnectionBroke(Throwable failure) {
        assertThat(UnexpectedProblems.isDatabaseAway(new IllegalStateException(failure))).isTrue();
    }

    @Test
    void tellsABugFromAnOutage() {
        assertThat(UnexpectedProblems.isDatabaseAway(new IllegalStateException("a bug"))).isFalse();
        assertThat(UnexpectedProblems.isDatabaseAway(new IOException("a file"))).isFalse();
        assertThat(UnexpectedProblems.isDatabaseAway(said("42601"))).isFalse();
    }

    @Test
    void recognisesARowThatAnotherRequestHasRemoved() {
        assertThat(UnexpectedProblems.isRemovedMeanwhile(new IllegalStateException(said("23503")))).isTrue();
        assertThat(UnexpectedProblems.isRemovedMeanwhile(said("23505"))).isFalse();
    }

    @Test
    void recognisesTextThatIsNone() {
        assertThat(UnexpectedProblems.isNotText(new IllegalStateException(said("22021")))).isTrue();
        assertThat(UnexpectedProblems.isNotText(said("22P05"))).isTrue();
        assertThat(UnexpectedProblems.isNotText(said("22001"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "57P01", "40001" })
    void takesHibernatesWordForWhatPostgresqlSays(String state) {
        assertThat(UnexpectedProblems.isDatabaseAway(new IllegalStateException(new SQLException("said no", state)))).isTrue();
        assertThat(UnexpectedProblems.isNotText(new IllegalStateException(new SQLException("said no", "22021")))).isTrue();
        assertThat(UnexpectedProblems.isNotText(new SQLException("said nothing"))).isFalse();
    }

    private static PgException said(String state) {
        return new PgException("said no", "ERROR", state, "");
    }
}
