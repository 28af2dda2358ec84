package io.adobridge.azure.transport;

import static io.adobridge.azure.transport.Bench.failure;
import static io.adobridge.azure.transport.Bench.result;
import static io.adobridge.azure.transport.Bench.thing;
import static io.adobridge.azure.transport.ScriptedAzure.error;
import static io.adobridge.azure.transport.ScriptedAzure.json;
import static io.adobridge.azure.transport.ScriptedAzure.list;
import static io.adobridge.azure.transport.ScriptedAzure.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
import io.adobridge.azure.ServerVersion;
import io.adobridge.azure.transport.Bench.Thing;
import io.adobridge.azure.transport.ScriptedAzure.Answer;
import io.smallrye.mutiny.Uni;

class VersionNegotiationTest {

    private static final Call PULL_REQUEST = Call.get(Host.CORE, "{project}/_apis/git/repositories/{repo}/pullRequests/{id}",
            "p", "r", 1);
    private static final Call TIMELINE = Call.get(Host.CORE, "{project}/_apis/build/builds/{build}/timeline", "p", 1);
    private static final Call CHECKS = Call.get(Host.CORE, "{project}/_apis/pipelines/checks/configurations", "p")
            .version("7.1-preview.1");

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static Map<String, Object> location(String area, String resource, String route, String max, String released) {
        return Map.of("id", "0", "area", area, "resourceName", resource, "routeTemplate", route, "resourceVersion", 1,
                "minVersion", "1.0", "maxVersion", max, "releasedVersion", released);
    }

    private static Answer offers2020() {
        return list(
                location("git", "pullRequests",
                        "{project}/_apis/{area}/repositories/{repositoryId}/{resource}/{pullRequestId}", "6.1", "6.0"),
                location("build", "Timeline", "{project}/_apis/{area}/builds/{buildId}/{resource}/{timelineId}", "6.1", "6.0"),
                location("pipelines", "configurations", "{project}/_apis/{area}/checks/{resource}/{id}", "6.1", "0.0"));
    }

    private String versionOf(int request) {
        String uri = bench.azure.uris().get(request);
        return uri.substring(uri.indexOf("api-version=") + "api-version=".length());
    }

    @Test
    void asksServicesForWhatTheRecordsAreMadeFor() {
        bench.azure.answers(json(thing(1)), json(thing(1)));
        Door door = bench.services();

        assertThat(result(door.one(PULL_REQUEST, Thing.class))).isNotNull();
        assertThat(result(door.one(CHECKS, Thing.class))).isNotNull();

        assertThat(versionOf(0)).isEqualTo("7.1");
        assertThat(versionOf(1)).isEqualTo("7.1-preview.1");
    }

    @Test
    void asksAServerForItsOwnVersionAfterAskingOnceWhatItOffers() {
        bench.azure.answers(offers2020(), json(thing(1)), json(thing(1)), json(thing(1)));
        Door door = bench.server();

        assertThat(result(door.one(PULL_REQUEST, Thing.class))).isNotNull();
        assertThat(result(door.one(TIMELINE, Thing.class))).isNotNull();
        assertThat(result(door.one(CHECKS, Thing.class))).isNotNull();

        assertThat(bench.azure.seen().get(0).method()).isEqualTo("OPTIONS");
        assertThat(bench.azure.uris().get(0)).isEqualTo("/tfs/Default%20Collection/_apis");
        assertThat(versionOf(1)).isEqualTo("6.0");
        assertThat(versionOf(2)).isEqualTo("6.0");
        assertThat(versionOf(3)).isEqualTo("6.1-preview");
    }

    @Test
    void asksWhatAServerOffersOnceForAllAndAgainAfterAnHour() {
        bench.azure.answers(offers2020(), json(thing(1)), json(thing(1)), offers2020(), json(thing(1)));
        Door door = bench.server();

        assertThat(result(Uni.join().all(door.one(PULL_REQUEST, Thing.class), door.one(TIMELINE, Thing.class))
                .andFailFast())).hasSize(2);
        bench.time.pass(Duration.ofMinutes(61));
        assertThat(result(door.one(TIMELINE, Thing.class))).isNotNull();

        assertThat(bench.azure.seen()).filteredOn(seen -> seen.method().equals("OPTIONS")).hasSize(2);
    }

    @Test
    void doesNotAskAServerForWhatItIsTooOldFor() {
        bench.azure.answers(offers2020());

        assertThat(failure(bench.server().one(TIMELINE.since("7.0"), Thing.class))).isInstanceOf(VersionUnsupported.class)
                .hasMessageContaining("needs version 7.0");
        assertThat(bench.azure.seen()).hasSize(1);
    }

    @Test
    void saysThatAServerLacksAnArea() {
        bench.azure.answers(offers2020(), error(404, "HttpException", "The controller for path was not found."));

        assertThat(failure(bench.server().one(Call.get(Host.GRAPH, "_apis/graph/users"), Thing.class)))
                .isInstanceOf(VersionUnsupported.class);
        assertThat(versionOf(1)).isEqualTo("6.0");
    }

    @Test
    void leavesWhatIsNotThereNotFound() {
        bench.azure.answers(offers2020(), error(404, "GitRepositoryNotFoundException", "TF401019: …"));

        assertThat(failure(bench.server().one(PULL_REQUEST, Thing.class))).isInstanceOf(NotFound.class);
    }

    @Test
    void takesAServerAtItsWordWhenItRefusesAVersion() {
        bench.azure.answers(status(405), error(400, "VssVersionOutOfRangeException",
                "The requested REST API version of 7.1 is out of range for this server. The latest REST API version this server supports is 5.1."),
                json(thing(1)), json(thing(2)));
        Door door = bench.server();

        assertThat(result(door.one(PULL_REQUEST, Thing.class))).isEqualTo(thing(1));
        assertThat(result(door.one(PULL_REQUEST, Thing.class))).isEqualTo(thing(2));

        assertThat(versionOf(2)).isEqualTo("5.1");
        assertThat(versionOf(3)).as("remembered").isEqualTo("5.1");
    }

    @Test
    void addsPreviewWhereItIsRequired() {
        bench.azure.answers(error(400, "VssInvalidPreviewVersionException",
                "The requested version \"7.1\" of the resource is under preview. The -preview flag must be supplied."),
                json(thing(1)));

        assertThat(result(bench.services().one(TIMELINE, Thing.class))).isEqualTo(thing(1));
        assertThat(versionOf(1)).isEqualTo("7.1-preview");
    }

    @Test
    void failsWhenNoVersionIsAccepted() {
        bench.azure.answers(error(400, "VssVersionOutOfRangeException", "out of range"));

        assertThat(failure(bench.services().one(TIMELINE, Thing.class))).isInstanceOf(VersionUnsupported.class);
    }

    @Test
    void asksAgainWhatIsOfferedWhenTheFirstAnswerWasAFailure() {
        bench.azure.answers(status(401), offers2020(), json(thing(1)));
        Door door = bench.server();

        assertThat(failure(door.one(TIMELINE, Thing.class))).isInstanceOf(Unauthorized.class);
        assertThat(result(door.one(TIMELINE, Thing.class))).isEqualTo(thing(1));
    }

    @Test
    void namesTheProduct() {
        bench.azure.answers(offers2020());

        assertThat(result(bench.server().version())).isEqualTo(new ServerVersion("Azure DevOps Server 2020", "6.0"));
        assertThat(result(bench.services().version()).product()).isEqualTo("Azure DevOps Services");
    }

    @Test
    void saysWhenNothingIsOffered() {
        bench.azure.answers(status(404));

        assertThat(failure(bench.server().version())).isInstanceOf(NotFound.class).hasMessageContaining("collection");
    }
}
