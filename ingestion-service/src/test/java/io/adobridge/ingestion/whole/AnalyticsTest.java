package io.adobridge.ingestion.whole;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.adobridge.ingestion.stage.Checksums;
import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.world.Analytics;
import io.adobridge.testbed.azure.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/**
 * A first sync that asks Analytics first, beside one of the same organisation that cannot. The tests have an order, for the
 * later ones read timelines that the earlier ones must not find.
 */
@QuarkusTest
@TestProfile(Equipped.class)
@WithTestResource(StageResource.class)
@TestMethodOrder(OrderAnnotation.class)
class AnalyticsTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final String[] WITHOUT_ANALYTICS = { "vso.project", "vso.profile", "vso.code", "vso.build", "vso.release",
            "vso.test", "vso.work", "vso.graph", "vso.environment_manage" };

    private static World world;
    private static Connected with;
    private static Connected without;
    private static long timelinesWith;
    private static long timelinesWithout;

    Stage stage;

    @BeforeEach
    void syncOnce() {
        if (with == null) {
            world = stage.organization();
            world.administration().analytics(Analytics.USUAL.withPage(100));
            with = stage.connect(world).awaitCurrent();
            timelinesWith = calls("/timeline");
            world.administration().analytics(Analytics.USUAL.withOn(false));
            without = stage.connect(world).awaitCurrent();
            timelinesWithout = calls("/timeline") - timelinesWith;
        }
    }

    @Test
    @Order(1)
    void knowsWhatOldBuildsDidInFarFewerCalls() {
        List<Map<String, Object>> told = builds(with, build -> "analytics".equals(build.get("timeline")));

        List<Map<String, Object>> jobs = with.all("/build-parts?type=Job");
        assertThat(told).hasSizeGreaterThan(20).allSatisfy(build -> assertThat(jobs)
                .filteredOn("buildId", build.get("id")).isNotEmpty()
                .allSatisfy(job -> assertThat(job).containsEntry("source", "analytics").containsEntry("attempts", 0)));
        assertThat(timelinesWith).isLessThanOrEqualTo(timelinesWithout - told.size());
        assertThat(with.of("analytics", "calls")).allSatisfy(calls -> assertThat((int) calls).isLessThan(25));
        assertThat(with.of("analytics", "state")).containsOnly("current");
    }

    @Test
    @Order(2)
    void readsTheLastWeekAndWhateverDidNotSimplySucceedByItsTimeline() {
        Instant recent = Instant.now().minus(WEEK);

        assertThat(builds(with, build -> !"succeeded".equals(build.get("result"))
                || Instant.parse((String) build.get("finishTime")).isAfter(recent)))
                .hasSizeGreaterThan(5).extracting("timeline").isSubsetOf("present", "absent");
    }

    @Test
    @Order(3)
    void tellsOfBuildsWithATimelineJustWhatASyncWithoutAnalyticsDoes() {
        Map<List<Object>, Map<String, Object>> truth = parts(without, "source", "timeline");
        assertThat(parts(with, "source", "timeline")).isNotEmpty()
                .allSatisfy((part, row) -> assertThat(row).isEqualTo(truth.get(part)));
        assertThat(builds(with, build -> "present".equals(build.get("timeline"))).stream().limit(20)).isNotEmpty()
                .allSatisfy(build -> assertThat(records(with, build)).isEqualTo(records(without, build)));
    }

    @Test
    @Order(4)
    void tellsOfJobsNothingThatTheirTimelinesWouldDeny() {
        Map<List<Object>, Map<String, Object>> truth = parts(without, "type", "Job");

        assertThat(parts(with, "source", "analytics")).hasSizeGreaterThan(50).allSatisfy((part, row) -> assertThat(row)
                .as("job %s", part)
                .containsEntry("outcome", truth.get(part).get("outcome"))
                .containsEntry("name", truth.get(part).get("name"))
                .containsEntry("startTime", truth.get(part).get("startTime")));
    }

    @Test
    @Order(5)
    void asksForWhatCoverageThoseBuildsPublished() {
        assertThat(with.all("/coverage")).isNotEmpty().hasSameSizeAs(without.all("/coverage"));
    }

    @Test
    @Order(6)
    void judgesNoBuildByAnalyticsAndReadsTheTimelineForWhoeverAsks() {
        Object build = builds(with, one -> "analytics".equals(one.get("timeline"))).get(0).get("id");

        JsonPath first = with.asking().get("/builds/" + build + "/facts").then().statusCode(200).extract().jsonPath();

        assertThat(first.getBoolean("complete")).isFalse();
        Eventually.holds(Duration.ofSeconds(20),
                () -> with.asking().get("/builds/" + build + "/facts").jsonPath().getBoolean("complete"),
                () -> "the timeline of build " + build + " is not read");
        assertThat(with.all("/build-parts?build=" + build)).isNotEmpty().extracting("source").containsOnly("timeline");
        assertThat(records(with, Map.of("id", build))).isEqualTo(records(without, Map.of("id", build)));
    }

    @Test
    @Order(7)
    void holdsTheSameTablesAsASyncWithoutItOnceAllTimelinesAreRead() {
        with.asking().post("/sync/timelines/reset").then().statusCode(202);
        Eventually.holds(Duration.ofSeconds(60), () -> with.isCurrent() && sums(with).equals(sums(without)),
                () -> sums(with) + " is not " + sums(without));

        assertThat(with.all("/build-parts")).extracting("source").containsOnly("timeline");
    }

    @Test
    @Order(8)
    void readsTimelinesWhereAnalyticsIsSwitchedOff() {
        assertThat(without.of("analytics", "state")).contains("unsupported");
        assertThat(builds(without, build -> true)).extracting("timeline").isSubsetOf("present", "absent");
        assertThat(without.sync().getString("state")).isEqualTo("current");
    }

    @Test
    @Order(9)
    void readsTimelinesWhereTheTokenLacksTheScope() {
        World fresh = stage.organization();

        Connected connection = stage.connect(fresh, stage.azure().token(fresh.name(), WITHOUT_ANALYTICS)).awaitCurrent();

        assertThat(connection.of("analytics", "state")).contains("unsupported");
        assertThat(connection.of("analytics", "lastError"))
                .anySatisfy(reason -> assertThat(String.valueOf(reason)).contains("PipelineRunActivityResults"));
        assertThat(builds(connection, build -> true)).isNotEmpty().extracting("timeline").isSubsetOf("present", "absent");
    }

    @Test
    @Order(10)
    void readsTheTimelinesOfWhatAnalyticsDoesNotKnowYet() {
        World late = stage.organization();
        late.administration().analytics(Analytics.USUAL.withLag(Duration.ofDays(40)));
        Instant known = Instant.now().minus(Duration.ofDays(40));

        Connected connection = stage.connect(late).awaitCurrent();

        assertThat(builds(connection, build -> Instant.parse((String) build.get("finishTime")).isAfter(known)))
                .isNotEmpty().extracting("timeline").isSubsetOf("present", "absent");
        assertThat(builds(connection, build -> true)).extracting("timeline").contains("analytics");
    }

    @Test
    @Order(11)
    void readsTimelinesOfAServerThatHasNoSuchAnalytics() {
        World old = stage.organization(Stage.SMALL, HostKind.SERVER_2020);

        Connected connection = stage.connect(old).awaitCurrent();

        assertThat(connection.of("analytics", "state")).contains("unsupported");
        assertThat(builds(connection, build -> true)).isNotEmpty().extracting("timeline").isSubsetOf("present", "absent");
    }

    private long calls(String template) {
        return stage.azure().journal().calls(
                route -> route.organization().equals(world.name()) && route.template().contains(template));
    }

    private static List<Map<String, Object>> builds(Connected connection, Predicate<Map<String, Object>> which) {
        return connection.all("/builds").stream().filter(build -> "completed".equals(build.get("status"))).filter(which)
                .toList();
    }

    private static Map<List<Object>, Map<String, Object>> parts(Connected connection, String field, String value) {
        return Stream.of("Stage", "Phase", "Job")
                .flatMap(type -> connection.all("/build-parts?type=" + type).stream())
                .filter(part -> value.equals(part.get(field)))
                .collect(toMap(part -> List.of(part.get("buildId"), part.get("type"), part.get("identifier")), part -> part));
    }

    private static List<Object> records(Connected connection, Map<String, Object> build) {
        return connection.asking().get("/builds/" + build.get("id") + "/timeline").then().statusCode(200).extract().jsonPath()
                .getList("records");
    }

    private Map<String, String> sums(Connected connection) {
        Map<String, String> sums = Checksums.of(stage.testbed(), connection.id());
        sums.keySet().retainAll(List.of("build", "build_part", "timeline_record", "build_coverage"));
        return sums;
    }
}
