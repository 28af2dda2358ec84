package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.http.Api.Reply;
import io.adobridge.testbed.http.Await;

/** Answers of Azure DevOps are full of addresses: links, continuations, resource areas. None of them is ever called. */
class LyingAnswersIT {

    private final Deployed deployed = Deployed.shared();

    @Test
    void noAddressOfAnAnswerIsCalled() {
        String collection = "lying" + UUID.randomUUID().toString().substring(0, 8);
        deployed.testbed().azure().organization(OrganizationSpec.named(collection).withKind(HostKind.SERVER_2022_1));
        try (Trap trap = Trap.open();
                Lying server = Lying.about(deployed.testbed().azure().servicesRoot(), "http://127.0.0.1:" + trap.port())) {
            String id = deployed.person(CONNECTIONS).post("/api/v1/connections", json("""
                    {"name":"%s","host":{"kind":"server","collectionUrl":"%s/tfs/%s"},"auth":{"kind":"pat","token":"%s"},
                     "owners":["platform"],"services":["repos","pipelines","boards"]}""".formatted(collection, server.url(),
                    collection, deployed.testbed().azure().token(collection, "app_token")))).require().path("id").asText();
            String sync = "/api/v1/connections/%s/sync".formatted(id);

            var unused = Await.until("first sync", Duration.ofMinutes(3), Duration.ofMillis(500), () -> Optional
                    .of(deployed.person(INGESTION).get(sync))
                    .filter(reply -> reply.body().path("state").asText().equals("current")));
            Reply repositories = deployed.person(CONNECTIONS)
                    .get("/api/v1/connections/%s/repositories?limit=500".formatted(id));
            Reply removed = deployed.person(CONNECTIONS).send("DELETE",
                    "/api/v1/connections/%s?confirm=%s".formatted(id, collection), null);

            assertThat(repositories.status()).isEqualTo(200);
            assertThat(removed.well()).as(removed.text()).isTrue();
            assertThat(server.lies()).hasSizeGreaterThan(20);
            assertThat(trap.visits()).isEmpty();
        }
    }
}
