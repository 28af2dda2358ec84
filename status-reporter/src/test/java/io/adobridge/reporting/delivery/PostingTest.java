package io.adobridge.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.type.TypeReference;

import io.adobridge.azure.git.GitStatus;
import io.adobridge.azure.transport.Json;
import io.adobridge.reporting.verdict.GateStatus;

class PostingTest {

    private final Posting posting = Posting.of(statement(GateStatus.FAILED)).on(Optional.of(1));

    @ParameterizedTest
    @CsvSource({ "PASSED,succeeded", "WARNING,succeeded", "FAILED,failed", "ERROR,error", "PENDING,pending",
            "NOT_APPLICABLE,notApplicable", "RETRACTED,notSet" })
    void speaksAzuresWords(GateStatus ours, String theirs) {
        assertThat(Posting.of(statement(ours)).status().state()).isEqualTo(theirs);
    }

    @Test
    void standsWhereTheLatestOfItsContextSaysTheSame() throws IOException {
        assertThat(posting.standsAmong(statuses(status(1, "succeeded", "x", 1), status(2, "failed", "text", 1)))).isTrue();
    }

    @Test
    void standsNoMoreOnceAnotherWasPosted() throws IOException {
        assertThat(posting.standsAmong(statuses(status(1, "failed", "text", 1), status(2, "succeeded", "x", 1)))).isFalse();
    }

    @Test
    void isNotMistakenForAnotherContext() throws IOException {
        assertThat(posting.standsAmong(statuses(status(1, "failed", "text", 1).replace("\"gate\"", "\"other\"")))).isFalse();
        assertThat(posting.standsAmong(List.of())).isFalse();
    }

    @Test
    void standsOnItsIterationOrOnThePullRequestAsAWhole() throws IOException {
        Posting onSecond = posting.on(Optional.of(2));

        assertThat(onSecond.standsAmong(statuses(status(1, "failed", "text", 1)))).isFalse();
        assertThat(onSecond.standsAmong(statuses(status(1, "failed", "text", 2)))).isTrue();
        assertThat(onSecond.standsAmong(statuses(status(1, "failed", "text", null)))).isTrue();
    }

    private static Statement statement(GateStatus status) {
        return new Statement("tests", "gate", status, "text", null);
    }

    private static String status(int id, String state, String description, @Nullable Integer iteration) {
        return "{\"id\":%d,\"state\":\"%s\",\"description\":\"%s\",\"iterationId\":%s,\"context\":{\"genre\":\"tests\",\"name\":\"gate\"}}"
                .formatted(id, state, description, iteration);
    }

    private static List<GitStatus> statuses(String... json) throws IOException {
        return Json.mapper().readValue("[" + String.join(",", json) + "]", new TypeReference<List<GitStatus>>() {
        });
    }
}
