package io.adobridge.testbed.azure;

import static io.adobridge.testbed.azure.SimulatorClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.adobridge.testbed.azure.journal.JournalEntry;
import io.adobridge.testbed.azure.limit.LimiterSettings;

class LimitsTest extends SimulatorTestCase {
    private static final String PROJECTS = "/dev.azure.com/contoso/_apis/projects";

    @BeforeEach
    void allowTenCallsInFiveMinutes() {
        simulator.clock().set(Instant.parse("2026-11-20T12:00:00Z"));
        simulator.limiter(LimiterSettings.DEFAULT.withUnits(20, 20));
    }

    @Test
    void saysNothingFarFromTheLimit() {
        HttpResponse<String> answer = call(7);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("x-ratelimit"));
    }

    @Test
    void announcesTheLimitNearIt() {
        HttpResponse<String> answer = call(8);
        assertThat(header(answer, "X-RateLimit-Limit")).isEqualTo("200");
        assertThat(header(answer, "X-RateLimit-Remaining")).isEqualTo("40");
        assertThat(header(answer, "X-RateLimit-Reset")).isEqualTo("" + Instant.parse("2026-11-20T12:05:00Z").getEpochSecond());
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void delaysBeyondTheLimitWithARightAnswer() {
        HttpResponse<String> answer = call(11);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Retry-After")).isEqualTo("30");
        assertThat(header(answer, "X-RateLimit-Delay")).isEqualTo("30.000");
        assertThat(header(answer, "X-RateLimit-Remaining")).isEqualTo("0");
    }

    @Test
    void blocksThoseWhoGoOn() {
        HttpResponse<String> answer = call(16);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(json(answer).get("message").asText()).startsWith("TF400733");
        assertThat(header(answer, "Retry-After")).isEqualTo("30");
        simulator.limiter(LimiterSettings.DEFAULT.withUnits(20, 20).withBlocking(1, false));
        assertThat(call(11).statusCode()).isEqualTo(429);
        assertThat(call(1).headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void forgetsAfterFiveMinutes() {
        assertThat(call(16).statusCode()).isEqualTo(429);
        simulator.clock().advance(Duration.ofMinutes(5));
        HttpResponse<String> answer = call(1);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-RateLimit-Limit")).isEmpty();
    }

    @Test
    void tellsHowLongUntilTheOldestCallsAreForgotten() {
        call(6);
        simulator.clock().advance(Duration.ofSeconds(280));
        assertThat(header(call(5), "Retry-After")).isEqualTo("20");
    }

    @Test
    void countsEachIdentityByItself() {
        call(16);
        String other = simulator.token(TokenSpec.of("contoso", "app_token").withIdentity(Identity.named("Somebody Else")));
        assertThat(client.get(PROJECTS, other).statusCode()).isEqualTo(200);
        String another = simulator.token("contoso", "vso.project");
        assertThat(client.get(PROJECTS, another).statusCode()).isEqualTo(429);
    }

    @Test
    void notesInTheJournalWhoDoesNotWait() {
        call(12);
        assertThat(simulator.journal().entries(JournalEntry::early)).hasSize(1);
        simulator.clock().advance(Duration.ofSeconds(30));
        call(1);
        assertThat(simulator.journal().entries(JournalEntry::early)).hasSize(1);
    }

    @CanIgnoreReturnValue
    private HttpResponse<String> call(int times) {
        HttpResponse<String> last = client.get(PROJECTS, token);
        for (int i = 1; i < times; i++)
            last = client.get(PROJECTS, token);
        return last;
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
