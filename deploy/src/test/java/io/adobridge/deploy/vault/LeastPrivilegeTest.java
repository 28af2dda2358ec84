package io.adobridge.deploy.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.issuer.Claims;
import io.adobridge.testbed.issuer.Issuer;
import io.adobridge.testbed.vault.VaultStandIn;
import io.vertx.core.Vertx;

/** What each service may do with each folder, for all services, all folders and everything that can be done. */
class LeastPrivilegeTest {

    /** Everything that can be done with a secret. */
    private enum Deed {
        READ,
        WRITE,
        REMOVE_NEWEST,
        DESTROY,
        READ_METADATA,
        LIST,
        REMOVE_ALL
    }

    private static final Set<Deed> KEEP = Set.of(Deed.READ, Deed.WRITE, Deed.DESTROY, Deed.READ_METADATA, Deed.LIST,
            Deed.REMOVE_ALL);
    private static final Set<Deed> LOOK = Set.of(Deed.READ);
    private static final List<String> FOLDERS = List.of("connections", "oauth", "personal", "notifications", "hooks", "sources",
            "checks", "other");
    private static final Map<String, Map<String, Set<Deed>>> ALLOWED = Map.of(
            "connection-service",
            Map.of("connections", KEEP, "oauth", KEEP, "personal", KEEP, "notifications", KEEP),
            "ingestion-service", Map.of("connections", LOOK, "hooks", KEEP),
            "status-reporter", Map.of("connections", LOOK, "sources", KEEP, "checks", KEEP));

    private static final Vertx VERTX = Vertx.vertx();
    private static final VaultStandIn VAULT = VaultStandIn.start(VERTX, 0);
    private static final Issuer CLUSTER = Issuer.start(VERTX, 0);

    @BeforeAll
    static void prepare() {
        assertThat(Setup.of(VAULT).well()).isTrue();
        FOLDERS.forEach(folder -> VAULT.write("adobridge/%s/1".formatted(folder), Map.of("token", "t")));
    }

    @AfterAll
    static void end() {
        CLUSTER.close();
        VAULT.close();
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @TestFactory
    Stream<DynamicTest> eachGetsWhatItNeedsAndNothingElse() {
        return ALLOWED.entrySet().stream().flatMap(service -> {
            Api caller = Api.at(VAULT.url()).with("X-Vault-Token", token(service.getKey()));
            return FOLDERS.stream().map(folder -> DynamicTest.dynamicTest(service.getKey() + " and " + folder, () -> {
                Set<Deed> allowed = service.getValue().getOrDefault(folder, Set.of());
                for (Deed deed : Deed.values()) {
                    assertThat(attempt(caller, deed, folder).status() != 403).as(deed.name()).isEqualTo(allowed.contains(deed));
                }
            }));
        });
    }

    @TestFactory
    Stream<DynamicTest> nobodyGoverns() {
        return ALLOWED.keySet().stream().map(service -> DynamicTest.dynamicTest(service, () -> {
            Api caller = Api.at(VAULT.url()).with("X-Vault-Token", token(service));
            for (String path : List.of("sys/mounts", "sys/policies/acl/adobridge-" + service, "auth/token/create", "sys/seal",
                    "auth/kubernetes/role/adobridge-" + service)) {
                assertThat(caller.post("/v1/" + path, JsonNodeFactory.instance.objectNode()).status()).as(path).isEqualTo(403);
            }
        }));
    }

    @Test
    void aServiceGetsNoTokenOfAnother() {
        assertThat(login("connection-service", "ingestion-service", "adobridge", "vault").well()).isFalse();
    }

    @Test
    void aServiceOfAnotherNamespaceGetsNoToken() {
        assertThat(login("connection-service", "connection-service", "other", "vault").well()).isFalse();
    }

    @Test
    void whatIsShownToTheOtherServicesOpensNothing() {
        assertThat(login("connection-service", "connection-service", "adobridge", "adobridge").well()).isFalse();
    }

    private static Reply attempt(Api caller, Deed deed, String folder) {
        String secret = folder + "/1";
        return switch (deed) {
            case READ -> caller.get("/v1/adobridge/data/" + secret);
            case WRITE -> caller.post("/v1/adobridge/data/" + secret, content());
            case REMOVE_NEWEST -> caller.send("DELETE", "/v1/adobridge/data/" + secret, null);
            case DESTROY -> caller.post("/v1/adobridge/destroy/" + secret, firstVersion());
            case READ_METADATA -> caller.get("/v1/adobridge/metadata/" + secret);
            case LIST -> caller.get("/v1/adobridge/metadata/%s?list=true".formatted(folder));
            case REMOVE_ALL -> caller.send("DELETE", "/v1/adobridge/metadata/%s/2".formatted(folder), null);
        };
    }

    private static JsonNode content() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("data").put("token", "t");
        return body;
    }

    private static JsonNode firstVersion() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("versions").add(1);
        return body;
    }

    private static String token(String service) {
        return login(service, service, "adobridge", "vault").require().path("auth").path("client_token").asText();
    }

    private static Reply login(String role, String account, String namespace, String audience) {
        String subject = "system:serviceaccount:%s:%s".formatted(namespace, account);
        String jwt = CLUSTER.token(Claims.of(subject, List.of(), List.of()).audience(audience));
        VAULT.recognise(jwt, namespace, account);
        return Api.at(VAULT.url()).post("/v1/auth/kubernetes/login",
                JsonNodeFactory.instance.objectNode().put("role", "adobridge-" + role).put("jwt", jwt));
    }
}
