package io.adobridge.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;

import io.adobridge.azure.git.GitPullRequestIteration;
import io.adobridge.azure.transport.Json;

class IterationsTest {

    private static final String A = "a".repeat(40);
    private static final String B = "b".repeat(40);

    @Test
    void isTheLatestOfTheCommit() throws IOException {
        assertThat(iterations(A, B, A, B).forCommit(A)).contains(3);
    }

    @Test
    void isTheLatestOfAllWhereNoneIsOfTheCommit() throws IOException {
        assertThat(iterations(A, B).forCommit("c".repeat(40))).contains(2);
        assertThat(iterations(A, B).forCommit(null)).contains(2);
    }

    @Test
    void isNoneWhereThereIsNone() throws IOException {
        assertThat(iterations().forCommit(A)).isEmpty();
    }

    private static Iterations iterations(String... heads) throws IOException {
        StringBuilder json = new StringBuilder("[");
        for (int index = 0; index < heads.length; index++) {
            json.append(index == 0 ? "" : ",").append("{\"id\":%d,\"sourceRefCommit\":{\"commitId\":\"%s\"}}"
                    .formatted(index + 1, heads[index]));
        }
        return new Iterations(Json.mapper().readValue(json.append("]").toString(),
                new TypeReference<List<GitPullRequestIteration>>() {
                }));
    }
}
