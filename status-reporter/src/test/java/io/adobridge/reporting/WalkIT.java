package io.adobridge.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.ingestion.Wording;
import io.adobridge.testbed.local.Apis;
import io.adobridge.testbed.local.LocalRun;
import io.adobridge.testbed.local.LocalSettings;
import io.adobridge.testbed.local.Terminal;
import io.adobridge.testbed.process.ServiceProcess;
import io.adobridge.testbed.spans.ReceivedSpan;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The main job through all three packaged services, and what it must not leave behind. */
class WalkIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WEBHOOK_SECRET = "a-webhook-secret-of-this-run";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final ByteArrayOutputStream CONSOLE = new ByteArrayOutputStream();
    private static final List<Reply> REPLIES = new ArrayList<>();
    private static LocalRun run;
    private static JsonNode ingestionApi = JSON.missingNode();
    private static JsonNode evaluation = JSON.missingNode();

    @BeforeAll
    static void walk() throws Exception {
        run = LocalRun.start(LocalSettings.rehearsal(),
                new Terminal(new PrintStream(CONSOLE, true, StandardCharsets.UTF_8), false));
        String connection = run.walk(REPLIES::add);
        sendWebhooks(connection);
        ingestionApi = run.apis(REPLIES::add).ingestion().get("/q/openapi?format=json").require();
        evaluation = evaluateOwnGate(connection);
        // what the services still hold back of their traces and logs is out when they have ended
        run.services().all().forEach(ServiceProcess::stop);
    }

    @AfterAll
    static void close() {
        if (run != null) {
            run.close();
        }
    }

    @Test
    void bringsAVerdictToThePullRequest() {
        assertThat(CONSOLE.toString(StandardCharsets.UTF_8))
                .contains("on the pull request: failed  adobridge/quality-check")
                .contains("on its newest commit: failed  adobridge/quality-check");
    }

    @Test
    void judgesAnOwnGateByWhatWasIngested() {
        assertThat(evaluation.path("state").asText()).isEqualTo("judged");
        assertThat(evaluation.path("conditions").path(0).path("text").asText()).startsWith("buildResult is ");
        assertThat(evaluation.path("commit").asText()).hasSize(40);
    }

    @Test
    void ingestionServiceTellsWhatItsStandInTells() {
        Wording.samples().forEach((path, sample) -> {
            JsonNode operation = ingestionApi.path("paths").path("/api/v1/connections/{connection}" + path).path("get");
            JsonNode example = operation.path("responses").path("200").path("content").path("application/json").path("example");
            assertThat(members(sample)).as(path).isEqualTo(members(example));
        });
    }

    /** The names of the members, those of the first row of a list. */
    private static Set<String> members(JsonNode document) {
        JsonNode whole = document.isTextual() ? parsed(document.asText()) : document;
        JsonNode row = whole.has("items") ? whole.path("items").path(0) : whole;
        Set<String> names = new TreeSet<>();
        row.fieldNames().forEachRemaining(names::add);
        row.fields().forEachRemaining(member -> member.getValue().fieldNames()
                .forEachRemaining(name -> names.add(member.getKey() + "." + name)));
        return names;
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void writesNoSecretIntoALog() {
        for (ServiceProcess service : run.services().all()) {
            String log = service.log();
            assertThat(log).as("%s", service).isNotEmpty();
            assertThat(secrets()).as("secrets in the log of %s", service).noneMatch(log::contains);
        }
    }

    @Test
    void answersWithoutSecrets() {
        assertThat(REPLIES).isNotEmpty();
        assertThat(REPLIES).allSatisfy(
                reply -> assertThat(secrets()).as("secrets in %s", reply).noneMatch(reply.text()::contains));
    }

    @Test
    void tracesNoSecret() {
        assertThat(run.testbed().spans().contains("/api/v1/connections")).isTrue();
        assertThat(secrets()).as("secrets in traces").noneMatch(run.testbed().spans()::contains);
    }

    @Test
    void tracesWorkDownToThePagesThatItReads() {
        List<ReceivedSpan> spans = run.testbed().spans().spans();
        Map<String, ReceivedSpan> byId = spans.stream()
                .collect(Collectors.toMap(ReceivedSpan::id, span -> span, (one, other) -> one));

        assertThat(spans).anySatisfy(page -> {
            assertThat(page.name()).isEqualTo("GET {project}/_apis/git/pullrequests");
            assertThat(page.kind()).isEqualTo("CLIENT");
            assertThat(page.attributes()).containsEntry("http.response.status_code", "200");
            assertThat(byId.get(page.parent()).name()).isEqualTo("follow pull-requests");
        });
        assertThat(spans.stream().map(ReceivedSpan::service)).contains("connection-service", "ingestion-service",
                "status-reporter");
    }

    private static List<String> secrets() {
        List<String> secrets = new ArrayList<>(run.testbed().vault().issuedSecrets());
        String token = run.account().token();
        secrets.add(token);
        secrets.add(Base64.getEncoder().encodeToString((":" + token).getBytes(StandardCharsets.UTF_8)));
        secrets.add(WEBHOOK_SECRET);
        for (String service : List.of("connection-service", "ingestion-service", "status-reporter")) {
            Map<String, String> config = run.testbed().config(service);
            secrets.add(config.get("quarkus.datasource.password"));
            secrets.add(content(config.get("adobridge.connection-service.token-file")));
        }
        return secrets;
    }

    private static void sendWebhooks(String connection) throws Exception {
        Apis apis = run.apis(REPLIES::add);
        ObjectNode source = JSON.createObjectNode().put("name", "sonar").put("kind", "sonarqube")
                .put("connectionId", connection).put("secret", WEBHOOK_SECRET);
        String id = apis.reporter().post("/api/v1/sources", source).require().path("id").asText();
        ObjectNode mapping = JSON.createObjectNode().put("projectKey", "demo-svc").put("connectionId", connection)
                .put("project", "Fabrikam").put("repository", "demo-svc");
        assertThat(apis.reporter().post("/api/v1/sources/" + id + "/mappings", mapping).status()).isEqualTo(201);
        assertThat(webhook(apis.reporter(), id, WEBHOOK_SECRET).status()).isEqualTo(202);
        assertThat(webhook(apis.reporter(), id, "another-secret").status()).isEqualTo(401);
    }

    /** Defines an own gate and has the newest build evaluated that ingestion-service knows of the repository. */
    private static JsonNode evaluateOwnGate(String connection) {
        Apis apis = run.apis(REPLIES::add);
        ObjectNode gate = JSON.createObjectNode().put("source", "sonar").put("name", "own").put("projectKey", "demo-svc");
        gate.putArray("conditions").add(JSON.createObjectNode().put("fact", "buildResult").put("operator", "equals")
                .put("threshold", "failed"));
        String path = "/api/v1/gates/" + apis.reporter().post("/api/v1/gates", gate).require().path("id").asText()
                + "/evaluations";
        int build = newestBuild(apis.ingestion(), connection);
        String id = apis.reporter().post(path, JSON.createObjectNode().put("build", build)).require().path(0).path("id")
                .asText();
        return Await.until("judgement of build " + build, PATIENCE, PAUSE, () -> Optional
                .of(apis.reporter().get(path + "/" + id).require()).filter(shown -> shown.has("evaluatedAt")
                        && !shown.path("state").asText().equals("pending")));
    }

    private static int newestBuild(Api ingestion, String connection) {
        JsonNode builds = ingestion.get("/api/v1/connections/" + connection + "/builds?state=completed&limit=500").require();
        for (JsonNode build : builds.path("items")) {
            if (build.path("repositoryName").asText().equals("demo-svc") && build.path("pullRequestId").isNull()) {
                return build.path("id").asInt();
            }
        }
        throw new IllegalStateException("no build of demo-svc was ingested");
    }

    private static Reply webhook(Api reporter, String source, String secret) throws Exception {
        JsonNode body = captured();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(body.toString().getBytes(StandardCharsets.UTF_8)));
        return reporter.with("X-Sonar-Webhook-HMAC-SHA256", signature)
                .post("/api/v1/webhooks/sonarqube/" + source, body);
    }

    private static JsonNode captured() throws IOException {
        try (InputStream body = WalkIT.class.getResourceAsStream("/sonarqube/04.body.json")) {
            return JSON.readTree(body);
        }
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
