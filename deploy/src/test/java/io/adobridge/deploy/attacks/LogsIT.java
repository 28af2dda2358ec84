package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;
import static io.adobridge.deploy.running.Deployed.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;

/**
 * What others say is told in the log and never becomes a part of it: a line is one object, and nobody writes one of his own.
 */
class LogsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Deployed deployed = Deployed.shared();
    /** What the driver of PostgreSQL prints by itself where a test has stopped the database. */
    private final List<String> brokenBefore = Logs.broken(deployed);
    private final Testbed testbed = deployed.testbed();
    private final String mark = "forged-" + UUID.randomUUID();
    /** Ends the line, forges one, colours what follows, and turns it around; as one terminal or another understands it. */
    private final String evil = """
            x"}
            {"timestamp":"2026-01-01T00:00:00Z","sequence":1,"loggerName":"root","level":"ERROR","message":"%s"}\r
            """.formatted(mark) + "\u001b[31m\u009b31m\u0000\b\u007f\u0085\u2028\u2029\u202e\u2066\u200f\ufeff" + mark;

    @AfterEach
    void mend() {
        testbed.azure().faults().clear();
    }

    @Test
    void whatAzureDevOpsAnswersIsToldInItsLine() {
        String body = JsonNodeFactory.instance.objectNode().put("message", evil).put("typeKey", evil).toString();
        testbed.azure().faults().add(When.path("_apis/projects$").organization(Deployed.ORGANIZATION).times(1),
                new Effect.Answer(400, "application/json", body, Map.of()));

        Reply projects = deployed.person(CONNECTIONS).get("/api/v1/connections/%s/projects".formatted(deployed.connection()));

        assertThat(projects.status()).as(projects.text()).isBetween(400, 503);
        isTold();
    }

    @Test
    void whatAzureDevOpsAnswersWorkersIsToldInItsLine() {
        String organization = "log" + UUID.randomUUID().toString().substring(0, 8);
        testbed.azure().organization(OrganizationSpec.named(organization));
        testbed.azure().faults().add(When.path("_apis/projects$").organization(organization),
                new Effect.Answer(400, "application/json",
                        JsonNodeFactory.instance.objectNode().put("message", evil).toString(), Map.of()));
        var unused = deployed.person(CONNECTIONS).post("/api/v1/connections?validate=false", json("""
                {"name":"%s","host":{"kind":"services","organization":"%s"},"auth":{"kind":"pat","token":"%s"},
                 "owners":["platform"],"services":["repos"]}""".formatted(organization, organization,
                testbed.azure().token(organization, "app_token")))).require();

        isTold();
    }

    @Test
    void whoCallsIsToldInItsLine() {
        String token = testbed.issuer().token(evil.replace("\u0000", ""), List.of("ingestion:read", "ingestion:write"),
                List.of("platform"));
        String path = "/api/v1/connections/%s/retention".formatted(deployed.connection());
        Wire.Answer seen = Wire.get(base(INGESTION), path, token);
        assertThat(seen.status()).as(seen.body()).isEqualTo(200);

        Reply chosen = deployed.as(INGESTION, token).with("If-Match", seen.header("ETag")).send("PUT", path,
                json("{\"days\":90}"));

        assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
        isTold();
    }

    @Test
    void aNameThatIsNoTextIsRefused() {
        String token = testbed.issuer().token("a\u0000b", List.of("ingestion:read", "ingestion:write"), List.of("platform"));
        String path = "/api/v1/connections/%s/retention".formatted(deployed.connection());
        String etag = Wire.get(base(INGESTION), path, deployed.personsToken()).header("ETag");

        Reply chosen = deployed.as(INGESTION, token).with("If-Match", etag).send("PUT", path, json("{\"days\":90}"));

        assertThat(chosen.status()).as(chosen.text()).isEqualTo(400);
        assertThat(chosen.body().path("type").asText()).endsWith("/invalid-request");
    }

    @Test
    void requestsAreNotToldAtAll() {
        String encoded = URLEncoder.encode(evil, StandardCharsets.UTF_8);
        String raw = mark + "\u001b[31m\u0085\u00e2\u0080\u00ae" + "y".repeat(5_000);
        for (String service : List.of(CONNECTIONS, INGESTION, REPORTER)) {
            for (String header : List.of("User-Agent", "traceparent", "tracestate", "baggage", "X-Forwarded-For",
                    "Authorization",
                    "Idempotency-Key", "Content-Type")) {
                assertThat(Wire.get(base(service), "/api/v1/connections", "", header + ": " + raw).status()).isBetween(400,
                        499);
            }
            assertThat(Wire.get(base(service), "/" + encoded + "?" + encoded, deployed.personsToken()).status()).isEqualTo(400);
            assertThat(
                    deployed.person(service).post("/api/v1/connections", TextNode.valueOf(evil + "y".repeat(100_000))).status())
                    .isBetween(400,
                            499);
        }
        assertThat(deployed.person(REPORTER).post("/api/v1/webhooks/sonarqube/" + Victims.source(deployed),
                JsonNodeFactory.instance.objectNode().put("taskId", evil)).status()).isBetween(400, 499);
        assertThat(deployed.person(CONNECTIONS).get("/api/v1/connections/oauth/callback?state=%s&error=%s&error_description=%s"
                .formatted(encoded, encoded, encoded)).status()).isBetween(400, 499);

        // once another line is there, all that came before it is there
        secretIsMissing();
        assertThat(Logs.lines(deployed)).noneMatch(line -> line.contains(mark));
        isWhole();
    }

    /** Says something in each log. */
    private void secretIsMissing() {
        testbed.vault().seal();
        try {
            assertThat(deployed.person(CONNECTIONS).post("/api/v1/connections/%s/validate".formatted(deployed.connection()),
                    json("{}")).status()).isEqualTo(503);
        } finally {
            testbed.vault().unseal();
        }
    }

    private void isTold() {
        String unused = Await.until("line that tells of it", PATIENCE, PAUSE,
                () -> Logs.lines(deployed).filter(line -> line.contains(mark)).findFirst());
        isWhole();
    }

    private void isWhole() {
        assertThat(Logs.broken(deployed)).containsExactlyInAnyOrderElementsOf(brokenBefore);
        assertThat(Logs.records(deployed)).noneMatch(record -> record.path("message").asText().equals(mark));
    }

    private URI base(String service) {
        return deployed.url(service);
    }
}
