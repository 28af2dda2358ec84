package io.adobridge.reporting.findings;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Conversation;
import io.adobridge.reporting.support.Conversation.Thread;
import io.adobridge.reporting.support.SarifText;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A source that reports findings on a pull request, and what is said there of them. */
record Linter(Bridge bridge, String source, UUID connection, Conversation talk) {

    /** Registers one with a connection that may begin threads; {@code more} is added to its JSON. */
    static Linter register(Bridge bridge, String more) {
        return register(bridge, bridge.connect(bridge.simulator().token(Bridge.ORGANIZATION, "vso.project", "vso.code_write",
                "vso.code_status", "vso.profile")), more);
    }

    /** Registers one with this connection. */
    static Linter register(Bridge bridge, UUID connection, String more) {
        String source = "lint-" + UUID.randomUUID();
        bridge.people().owner().body("""
                {"name":"%s","kind":"sarif","connectionId":"%s",%s}""".formatted(source, connection, more))
                .post("/api/v1/sources").then().statusCode(201);
        return new Linter(bridge, source, connection, conversation(bridge, 0));
    }

    /** The same on another pull request. */
    Linter on(int number) {
        return new Linter(bridge, source, connection, conversation(bridge, number));
    }

    private static Conversation conversation(Bridge bridge, int number) {
        return new Conversation(bridge.azure(), bridge.azure().pullRequests(AzureView.DEMO).get(number).id());
    }

    SarifText tool() {
        return new SarifText(source);
    }

    void gate(String status) {
        bridge.people().owner().body("""
                {"source":"%s","connectionId":"%s","project":"%s","repository":"%s","status":"%s","pullRequest":%d}"""
                .formatted(source, connection, AzureView.PROJECT, AzureView.DEMO, status, talk.pullRequest()))
                .post("/api/v1/quality-gates").then().statusCode(202);
    }

    ValidatableResponse report(String sarif) {
        return post().body(sarif).post("/api/v1/findings").then();
    }

    RequestSpecification post() {
        return bridge.people().owner().contentType("application/json").queryParam("source", source)
                .queryParam("project", AzureView.PROJECT).queryParam("repository", AzureView.DEMO)
                .queryParam("pullRequest", talk.pullRequest());
    }

    /** The threads of findings, which are of this source alone: the rule is named after it. */
    List<Thread> mine() {
        return talk.threads("`" + source + "`").stream().filter(thread -> !thread.text().startsWith("###")).toList();
    }

    List<String> states() {
        return mine().stream().map(Thread::status).toList();
    }

    /** The thread of the finding with this number. */
    Thread thread(int number) {
        return about("finding " + number + ".");
    }

    Thread about(String words) {
        return mine().stream().filter(thread -> thread.text().contains(words)).findFirst().orElseThrow();
    }

    Thread summary() {
        return talk.threads("### " + source.replace("-", "\\-")).get(0);
    }

    static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
