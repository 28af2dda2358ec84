package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static io.adobridge.deploy.running.Deployed.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.http.Api.Reply;

/** Nobody adds a header but where headers are asked for: neither to what we send, nor to what we answer. */
class HeadersIT {

    private static final String CANARY = "canary-value";
    private static final Pattern LINE = Pattern.compile("[A-Za-z0-9-]+: ?[\\x20-\\x7e]*");

    /** Ends of lines in the encodings that are undone somewhere on the way, some only after bits are lost. */
    private static final List<String> ENDS = List.of("%0d%0aX-Injected:%201", "%0aX-Injected:%201", "%0dX-Injected:%201",
            "%0d%0a%0d%0aHTTP/1.1%20200%20OK%0d%0aX-Injected:%201", "%E5%98%8A%E5%98%8DX-Injected:%201",
            "%C4%8D%C4%8AX-Injected:%201", "%E2%80%A8X-Injected:%201", "%00X-Injected:%201", "%250d%250aX-Injected:%201");

    private static final List<String> NAMES = List.of("traceparent", "tracestate", "baggage", "If-Match", "If-None-Match",
            "Idempotency-Key", "X-Request-Id", "Accept", "Accept-Language", "Accept-Encoding", "User-Agent", "Origin",
            "Referer",
            "Cookie", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "Forwarded", "X-HTTP-Method-Override",
            "Range", "Last-Event-ID");

    private final Deployed deployed = Deployed.shared();

    @ParameterizedTest
    @ValueSource(strings = { "Authorization", "aUTHORIZATION", "Host", "Content-Length", "Transfer-Encoding", "Connection",
            "TE",
            "Upgrade", "Proxy-Authorization", "Proxy-Connection", "Keep-Alive", "Expect", "Content-Type", "Content-Encoding",
            "Accept", "User-Agent", "X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via", "X-HTTP-Method-Override",
            "X-Original-URL", "If-Match", "Range", "traceparent", "X-TFS-Impersonate", "X-VSS-E2EID", "", " ", "X A", "X-A:",
            "X-A ",
            "X-A\r\nX-Injected", "X-A\nX-Injected", "X-A\u0000", "X-\u00fc", "X-\uff21", "(X-A)", "X-A\t" })
    void aNameThatIsNotTheCallersIsRefused(String name) {
        ObjectNode headers = (ObjectNode) json("{}");
        headers.put(name, CANARY);

        isRefused(validate(headers), "customHeaders");
    }

    @ParameterizedTest
    @ValueSource(strings = { CANARY + "\r\nX-Injected: 1", CANARY + "\n", CANARY + "\rX-Injected: 1", CANARY + "\u0000",
            CANARY + "\u001b[31m", CANARY + "\u007f", CANARY + "\u0085", CANARY + "\u00fc",
            CANARY + "\u560a\u560dX-Injected: 1",
            CANARY + "\u010d\u010a", CANARY + "\u2028a", CANARY + "\ta", "", " " })
    void aValueThatWouldBeMoreThanOneIsRefused(String value) {
        boolean trimmed = value.equals(CANARY + "\n");
        ObjectNode headers = (ObjectNode) json("{}");
        headers.put("X-Access", trimmed ? value + "X-Injected: 1" : value);

        isRefused(validate(headers), "customHeaders.X-Access");
    }

    @ParameterizedTest
    @ValueSource(strings = { "X-A: 1, Host: evil.test", "X-A: 1, X-A: 2", "X-A", "X-A: 1\r\nX-Injected: 1",
            "X-A: 1, X-B\r\nX-Injected: 1", ": 1", "X-A: 1,," })
    void headersInOneTextAreHeldToTheSame(String headers) {
        isRefused(validate(TextNode.valueOf(headers)), "customHeaders");
    }

    @Test
    void whatIsAddedGoesBesideWhatIsOurs() {
        try (Trap server = Trap.open()) {
            var wish = (ObjectNode) wish();
            wish.set("host",
                    json("{\"kind\":\"server\",\"collectionUrl\":\"http://localhost:%d/tfs/C\"}".formatted(server.port())));
            wish.set("customHeaders", json("{\"X-Access\":\"%s\",\"Cookie\":\"a=b\"}".formatted(CANARY)));

            assertThat(deployed.person(CONNECTIONS).post("/api/v1/connections/validate", wish).status()).isEqualTo(200);

            assertThat(server.visits()).isNotEmpty().allSatisfy(request -> assertThat(request.split("\r\n"))
                    .containsOnlyOnce("X-Access: " + CANARY, "host: localhost:" + server.port()));
        }
    }

    @ParameterizedTest
    @CsvSource({ CONNECTIONS + ",/api/v1/connections/@", CONNECTIONS + ",/api/v1/connections?cursor=@",
            CONNECTIONS + ",/api/v1/connections?limit=@", CONNECTIONS + ",/api/v1/audit?subject=@",
            CONNECTIONS + ",/api/v1/connections/oauth/callback?state=@&error=@&error_description=@",
            CONNECTIONS + ",/api/v1/connections/oauth/callback?state=@&code=@", CONNECTIONS + ",/@",
            CONNECTIONS + ",/api/v1/notifications/webhooks/@/deliveries?state=@", CONNECTIONS + ",/q/openapi?format=@",
            INGESTION + ",/api/v1/connections/@/sync", INGESTION + ",/api/v1/connections/$/commits?project=@&cursor=@",
            INGESTION + ",/api/v1/connections/$/events?after=@", INGESTION + ",/hooks/azure-devops/@",
            REPORTER + ",/api/v1/sources/@", REPORTER + ",/api/v1/sources/@/badge.svg?project=@",
            REPORTER + ",/api/v1/quality-gates/@/summary",
            REPORTER + ",/api/v1/webhooks/sonarqube/@", REPORTER + ",/api/v1/checks/@",
            REPORTER + ",/api/v1/deliveries?state=@" })
    void noAddressBecomesAHeaderOfTheAnswer(String service, String target) {
        var all = new SoftAssertions();
        for (String end : ENDS) {
            String path = target.replace("@", end).replace("$", deployed.connection().toString());
            check(all, path, Wire.get(base(service), path, deployed.personsToken()));
        }
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = { CONNECTIONS, INGESTION, REPORTER })
    void noHeaderBecomesAnotherOneOfTheAnswer(String service) {
        var all = new SoftAssertions();
        for (String name : NAMES) {
            for (String value : List.of("a\rX-Injected: 1", "a\u0000b", "a\u000bX-Injected: 1", "a\u0085X-Injected: 1",
                    "a\u00e5\u0098\u008aX-Injected: 1", "\u001b[31m", "a\r\n X-Injected: 1", "\u00ff\u00fe",
                    "a%0d%0aX-Injected: 1")) {
                check(all, name + " " + value, Wire.get(base(service), "/api/v1/connections/" + deployed.connection() + "/sync",
                        deployed.personsToken(), name + ": " + value));
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Idempotency-Key: a\rX-Injected: 1", "Idempotency-Key: a%0d%0aX-Injected: 1",
            "X-Forwarded-Host: evil.test\rX-Injected: 1", "X-Forwarded-Proto: http%0d%0aX-Injected: 1" })
    void whereSomethingWasMadeIsOneHeader(String header) {
        String body = "{\"name\":\"made-%s\",\"kind\":\"generic\",\"connectionId\":\"%s\"}".formatted(UUID.randomUUID(),
                deployed.connection());
        var all = new SoftAssertions();

        Wire.Answer answer = Wire.send(base(REPORTER), "POST", "/api/v1/sources", deployed.personsToken(), body, header);

        check(all, header, answer);
        if (answer.status() == 201) {
            all.assertThat(answer.header("Location")).matches("/api/v1/sources/[0-9a-f-]{36}");
        }
        all.assertAll();
    }

    private static void check(SoftAssertions all, String what, Wire.Answer answer) {
        all.assertThat(answer.status()).as(what).isBetween(200, 499);
        all.assertThat(answer.lines().subList(1, answer.lines().size())).as(what).allMatch(line -> LINE.matcher(line).matches())
                .noneMatch(line -> line.startsWith("X-Injected"));
        answer.lines().stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .forEach(length -> all.assertThat(answer.body().getBytes(StandardCharsets.ISO_8859_1)).as(what)
                        .hasSize(Integer.parseInt(length.replaceAll("\\D", ""))));
    }

    private static void isRefused(Reply reply, String field) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.body().path("type").asText()).endsWith("/problems/" + (reply.text().contains("unreadable-body")
                ? "unreadable-body"
                : "invalid-request"));
        assertThat(reply.body().findValuesAsText("field")).containsExactly(field);
        assertThat(reply.text()).doesNotContain(CANARY);
    }

    private Reply validate(JsonNode headers) {
        return deployed.person(CONNECTIONS).post("/api/v1/connections/validate",
                ((ObjectNode) wish()).set("customHeaders", headers));
    }

    private static JsonNode wish() {
        return json("""
                {"name":"headers-%s","host":{"kind":"services","organization":"attacked"},
                 "auth":{"kind":"pat","token":"a-token"},"owners":["platform"],"services":["repos"]}"""
                .formatted(UUID.randomUUID()));
    }

    private URI base(String service) {
        return deployed.url(service);
    }
}
