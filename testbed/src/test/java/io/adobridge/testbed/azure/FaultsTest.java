package io.adobridge.testbed.azure;

import static io.adobridge.testbed.azure.SimulatorClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.Fault;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.journal.JournalEntry;

class FaultsTest extends SimulatorTestCase {
    private static final String BUILDS = "/dev.azure.com/contoso/p/_apis/build/builds";
    private static final String PROJECTS = "/dev.azure.com/contoso/_apis/projects";

    @Test
    void hitsOnlyTheCallsThatFit() {
        simulator.organization(OrganizationSpec.named("fabrikam"));
        Fault fault = simulator.faults().add(When.path("/build/").method("GET").organization("contoso").from(2).times(2),
                Effect.throttled());
        assertThat(statuses(BUILDS, 5)).containsExactly(200, 429, 429, 200, 200);
        assertThat(get(PROJECTS).statusCode()).isEqualTo(200);
        assertThat(fault.hits()).isEqualTo(2);
    }

    @Test
    void hitsEachNthCall() {
        simulator.faults().add(When.always().every(3), Effect.unavailable());
        assertThat(statuses(PROJECTS, 6)).containsExactly(503, 200, 200, 503, 200, 200);
    }

    @Test
    void hitsTheSameCallsByChanceOfTheSameSeed() {
        simulator.faults().add(When.always().probability(0.5, 42), Effect.noContent());
        List<Integer> first = statuses(PROJECTS, 20);
        simulator.faults().clear();
        simulator.faults().add(When.always().probability(0.5, 42), Effect.noContent());
        assertThat(statuses(PROJECTS, 20)).isEqualTo(first).contains(200, 204);
    }

    @Test
    void hitsWhatNeedsNoTokenToo() {
        simulator.faults().add(When.always().method("OPTIONS"), Effect.unavailable());
        assertThat(client.send("OPTIONS", "/dev.azure.com/contoso/_apis", "").statusCode()).isEqualTo(503);
    }

    @Test
    void throttlesWithAndWithoutSayingForHowLong() {
        simulator.faults().add(When.always().times(1), Effect.throttled(Duration.ofSeconds(7)));
        simulator.faults().add(When.always().times(1), Effect.throttled());
        HttpResponse<String> told = get(PROJECTS);
        HttpResponse<String> untold = get(PROJECTS);
        assertThat(told.headers().firstValue("Retry-After")).contains("7");
        assertThat(untold.headers().firstValue("Retry-After")).isEmpty();
        assertThat(json(untold).get("message").asText()).startsWith("TF400733");
    }

    @Test
    void asksToWaitOnARightAnswer() {
        simulator.faults().add(When.always(), Effect.retryAfter(Duration.ofSeconds(3)));
        HttpResponse<String> answer = get(PROJECTS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
    }

    @Test
    void showsSignInToThoseWhoAreKnown() {
        simulator.faults().add(When.always().times(1), new Effect.SignIn(false));
        simulator.faults().add(When.always().times(1), new Effect.SignIn(true));
        assertThat(statuses(PROJECTS, 3)).containsExactly(203, 302, 200);
    }

    @Test
    void cutsOffABody() {
        simulator.faults().add(When.always().times(1), new Effect.Truncate(10));
        assertThatThrownBy(() -> get(BUILDS)).isInstanceOf(UncheckedIOException.class);
        assertThat(get(BUILDS).statusCode()).isEqualTo(200);
    }

    @Test
    void dropsTheConnectionBeforeAndAfterTheHeaders() {
        simulator.faults().add(When.always().times(1), new Effect.Drop(true));
        assertThatThrownBy(() -> get(BUILDS)).isInstanceOf(UncheckedIOException.class);
        simulator.faults().clear();
        simulator.faults().add(When.always(), new Effect.Drop(false));
        assertThatThrownBy(() -> get(BUILDS)).isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.journal().entries()).extracting(JournalEntry::status).startsWith(200).contains(0);
    }

    @Test
    void answersInPiecesAndLate() {
        simulator.faults().add(When.always().times(1), new Effect.Slow(8, Duration.ofMillis(1)));
        simulator.faults().add(When.always().times(1), new Effect.Delay(Duration.ofMillis(1)));
        assertThat(json(get(BUILDS)).get("value")).hasSize(10);
        assertThat(json(get(BUILDS)).get("value")).hasSize(10);
        assertThat(simulator.journal().entries()).extracting(JournalEntry::fault).containsExactly("slow", "delay");
    }

    @Test
    void letsTheTokenExpireInTheMiddle() {
        simulator.faults().add(When.path("/build/").from(2).times(1), new Effect.ExpireToken());
        assertThat(statuses(BUILDS, 3)).containsExactly(200, 302, 302);
        assertThat(get(BUILDS).headers().firstValue("X-TFS-ServiceError").orElseThrow()).contains("expired");
    }

    @Test
    void putsAByteOrderMarkInFront() {
        simulator.faults().add(When.always(), new Effect.ByteOrderMark());
        assertThat(get(PROJECTS).body()).startsWith("\uFEFF{");
    }

    @Test
    void putsAnEmptyPageBeforeTheNext() {
        simulator.faults().add(When.path("/build/").from(2).times(1), new Effect.EmptyPage());
        HttpResponse<String> first = get(BUILDS);
        HttpResponse<String> empty = get(BUILDS + "?continuationToken=" + next(first));
        HttpResponse<String> second = get(BUILDS + "?continuationToken=" + next(empty));
        assertThat(json(empty).get("count").asInt()).isZero();
        assertThat(json(second).at("/value/0").asInt()).isEqualTo(11);
    }

    @Test
    void addsAnyAnswerOfOnesOwn() {
        simulator.faults().add(When.always(), new Effect.Answer(418, "text/plain", "short and stout", Map.of("X-Pot", "tea")));
        HttpResponse<String> answer = get(PROJECTS);
        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(answer.body()).isEqualTo("short and stout");
        assertThat(answer.headers().firstValue("X-Pot")).contains("tea");
    }

    private HttpResponse<String> get(String path) {
        return client.get(path, token);
    }

    private List<Integer> statuses(String path, int times) {
        return IntStream.range(0, times).mapToObj(i -> get(path).statusCode()).toList();
    }

    private static String next(HttpResponse<String> response) {
        return response.headers().firstValue("x-ms-continuationtoken").orElseThrow();
    }
}
