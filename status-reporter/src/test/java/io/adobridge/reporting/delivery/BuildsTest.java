package io.adobridge.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Objects;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.AzureView.Status;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;

/** Gates on builds, and gates that are withdrawn. */
@ReporterTest
class BuildsTest {

    private static final String ON_BUILDS = "{\"buildProperty\":true,\"buildTag\":true}";

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final Rounds rounds;

    @Inject
    BuildsTest(Rounds rounds) {
        this.rounds = rounds;
    }

    @Test
    void marksTheBuildThatWasReported() {
        Reporter tool = Reporter.register("", bridge.people(), bridge.connectionForBuilds(), ON_BUILDS);
        int build = bridge.azure().builds(1).get(0);

        String id = tool.post(AzureView.DEMO, "passed", "\"build\":\"" + build + "\"").statusCode(202)
                .body("deliveries.kind", equalTo(List.of("buildProperty", "buildTag"))).extract().path("id");
        rounds.deliver();
        tool.post(AzureView.DEMO, "failed", "\"build\":\"" + build + "\"").statusCode(202);
        rounds.deliver();

        tool.show(id).body("deliveries.state", everyItem(equalTo("delivered"))).body("deliveries.build", hasItem(build));
        assertThat(bridge.azure().buildTags(build)).contains(tag(tool, "failed")).doesNotContain(tag(tool, "passed"));
        assertThat(String.valueOf(bridge.azure().buildProperties(build).get(property(tool)))).contains("failed");
    }

    @Test
    void leavesBuildsAloneUnlessAsked() {
        Reporter tool = reporter();
        String commit = bridge.azure().commits(1).get(0);

        tool.post(AzureView.DEMO, "passed", "\"build\":\"1\",\"commit\":\"" + commit + "\"").statusCode(202)
                .body("deliveries.kind", equalTo(List.of("commitStatus")));
        tool.post(AzureView.DEMO, "passed", "\"build\":\"nightly\"").statusCode(400);
    }

    @Test
    void saysWhichRightTheTokenLacks() {
        Reporter tool = Reporter.register("", bridge.people(), bridge.connection(), ON_BUILDS);

        String id = tool.post(AzureView.DEMO, "passed", "\"build\":\"" + bridge.azure().builds(1).get(0) + "\"")
                .statusCode(202).extract().path("id");
        rounds.deliver();

        tool.show(id).body("deliveries.attempts", everyItem(equalTo(1)));
        assertThat(tool.show(id).extract().<List<String>> path("deliveries.reason")).hasSize(2)
                .allSatisfy(reason -> assertThat(Objects.requireNonNull(reason)).isIn("unauthorized", "write-not-allowed"));
    }

    @Test
    void aBuildThatIsNotThereIsGivenUp() {
        Reporter tool = Reporter.register("", bridge.people(), bridge.connectionForBuilds(), ON_BUILDS);

        String id = tool.post(AzureView.DEMO, "passed", "\"build\":\"999999999\"").statusCode(202).extract().path("id");
        rounds.deliver();

        tool.show(id).body("deliveries.state", everyItem(equalTo("dead")))
                .body("deliveries.reason", everyItem(equalTo("build-not-found")));
    }

    @Test
    void whatIsWithdrawnIsSaidNoMore() {
        Reporter tool = Reporter.register("", bridge.people(), bridge.connectionForBuilds(), ON_BUILDS);
        int build = bridge.azure().builds(1).get(0);
        String commit = bridge.azure().commits(1).get(0);
        String about = "\"commit\":\"%s\",\"build\":\"%d\"".formatted(commit, build);
        String id = tool.post(AzureView.DEMO, "failed", about).statusCode(202).extract().path("id");
        rounds.deliver();

        retract(tool, id);
        rounds.deliver();
        retract(tool, id);
        rounds.deliver();

        tool.show(id).body("status", equalTo("retracted")).body("deliveries", hasSize(6));
        assertThat(bridge.azure().commitStatuses(commit, tool.context())).extracting(Status::state)
                .containsExactly("failed", "notSet");
        assertThat(bridge.azure().buildTags(build)).noneMatch(tag -> tag.startsWith(tag(tool, "")));
        assertThat(bridge.azure().buildProperties(build)).doesNotContainKey(property(tool));
        assertThat(tool.post(AzureView.DEMO, "failed", about).extract().<String> path("id")).isNotEqualTo(id);
    }

    @Test
    void aNewerWordIsNotWithdrawnWithAnOlder() {
        Reporter tool = reporter();
        String commit = bridge.azure().commits(1).get(0);
        String older = tool.post(AzureView.DEMO, "failed", "\"commit\":\"" + commit + "\"").extract().path("id");
        tool.post(AzureView.DEMO, "passed", "\"commit\":\"" + commit + "\"").statusCode(202);

        retract(tool, older);
        rounds.deliver();

        assertThat(bridge.azure().commitStatuses(commit, tool.context())).extracting(Status::state)
                .containsExactly("succeeded");
    }

    @Test
    void nobodyElseWithdraws() {
        Reporter tool = reporter();
        String commit = bridge.azure().commits(1).get(0);
        String id = tool.post(AzureView.DEMO, "failed", "\"commit\":\"" + commit + "\"").extract().path("id");

        bridge.people().stranger().post("/api/v1/quality-gates/" + id + "/retraction").then().statusCode(404);
        bridge.people().reader().post("/api/v1/quality-gates/" + id + "/retraction").then().statusCode(403);
    }

    @Test
    void opensManyAgainOfOneConnectionAndReason() {
        Reporter tool = Reporter.register("", bridge.people(), bridge.connectionForBuilds(), ON_BUILDS);
        String id = tool.post(AzureView.DEMO, "passed", "\"build\":\"999999998\"").statusCode(202).extract().path("id");
        rounds.deliver();

        assertThat(reopened(tool, "rejected")).isZero();
        assertThat(reopened(tool, "build-not-found")).isEqualTo(2);
        tool.show(id).body("deliveries.state", everyItem(equalTo("pending")))
                .body("deliveries.attempts", everyItem(equalTo(0)));
        bridge.people().stranger().body("{}").post("/api/v1/deliveries/retry").then().statusCode(202)
                .body("reopened", equalTo(0));
        rounds.deliver();
        tool.show(id).body("deliveries.state", everyItem(equalTo("dead")));
    }

    private static int reopened(Reporter tool, String reason) {
        return tool.people().owner().body("{\"connectionId\":\"%s\",\"reason\":\"%s\"}".formatted(tool.connection(), reason))
                .post("/api/v1/deliveries/retry").then().statusCode(202).extract().<Integer> path("reopened");
    }

    private static void retract(Reporter tool, String id) {
        tool.people().owner().post("/api/v1/quality-gates/" + id + "/retraction").then().statusCode(202)
                .body("status", equalTo("retracted"));
    }

    private static String tag(Reporter tool, String status) {
        return tool.context().replace('/', '-') + "-" + status;
    }

    private static String property(Reporter tool) {
        return tool.context().replace('/', '.');
    }

    private Reporter reporter() {
        return Reporter.register("", bridge.people(), bridge.connection());
    }
}
