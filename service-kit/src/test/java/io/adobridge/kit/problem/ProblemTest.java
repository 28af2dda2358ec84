package io.adobridge.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class ProblemTest {

    @Test
    void isTheDocumentOfTheRfc() throws Exception {
        Problem problem = Problem.of(409, "name-taken", "The name is taken").detail("Choose another.")
                .error("name", "is taken").with("connection", "contoso").retryAfter(Duration.ofMillis(200));

        assertThat(new ObjectMapper().writeValueAsString(problem)).isEqualTo("""
                {"type":"https://adobridge.io/problems/name-taken","title":"The name is taken","status":409,\
                "detail":"Choose another.","errors":[{"field":"name","message":"is taken"}],"connection":"contoso"}""");
        assertThat(problem.headers()).containsEntry("Retry-After", "1");
    }

    @Test
    void leavesOutWhatItDoesNotSay() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(Problem.of(404, "not-found", "Not found")))
                .isEqualTo("{\"type\":\"https://adobridge.io/problems/not-found\",\"title\":\"Not found\",\"status\":404}");
    }
}
