package io.adobridge.testbed.azure.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Fields;
import io.adobridge.testbed.azure.world.Planted;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

class WriteRoutesTest {
    private static final Example EXAMPLE = new Example();
    private static final Identity ADA = Identity.named("Ada Author");
    private static final String DEMO = "Fabrikam/_apis/git/repositories/demo-svc/";

    @AfterAll
    static void close() {
        EXAMPLE.close();
    }

    private static World world() {
        return EXAMPLE.world();
    }

    private static PullRequest opened(String repository, String branch) {
        Repository home = world().repositories().find(world().projects().find("Fabrikam"), repository).orElseThrow();
        world().git().pushCommits(home, branch, 2, ADA);
        return world().git().openPullRequest(home, branch, "Try " + branch, "", ADA);
    }

    private static String status(String name, String state, String more) {
        return "{\"state\":\"" + state + "\",\"context\":{\"genre\":\"adobridge\",\"name\":\"" + name + "\"}" + more + "}";
    }

    @Test
    void theLatestStatusOfAContextWins() {
        String statuses = DEMO + "commits/" + Planted.FIRST + "/statuses";
        EXAMPLE.post(statuses, status("gate", "pending", ""));
        EXAMPLE.post(statuses, status("gate", "succeeded", ",\"targetUrl\":\"https://sonar.example\""));
        EXAMPLE.post(statuses, status("tests", "failed", ""));
        assertThat(EXAMPLE.get(statuses).path("value").findValuesAsText("state")).containsExactly("pending", "succeeded",
                "failed");
        assertThat(EXAMPLE.get(statuses + "?latestOnly=true").path("value").findValuesAsText("state"))
                .containsExactly("succeeded", "failed");
    }

    @Test
    void aStatusNeedsAContextAndAnExistingCommit() {
        assertThat(
                EXAMPLE.refused("POST", DEMO + "commits/" + Planted.FIRST + "/statuses", "{\"state\":\"succeeded\"}").status())
                .isEqualTo(400);
        assertThat(EXAMPLE.refused("POST", DEMO + "commits/" + "0".repeat(40) + "/statuses", status("gate", "failed", ""))
                .status()).isEqualTo(404);
    }

    @Test
    void aStrictRepositoryWantsToKnowTheIteration() {
        PullRequest strict = opened("strict-gate", "feature/strict");
        String statuses = "Fabrikam/_apis/git/repositories/strict-gate/pullRequests/" + strict.id() + "/statuses";
        assertThat(EXAMPLE.refused("POST", statuses, status("gate", "succeeded", "")))
                .extracting(Example.Refusal::status, Example.Refusal::typeKey)
                .containsExactly(403, "GitPullRequestStatusRejectedByPolicyException");
        EXAMPLE.post(statuses, status("gate", "succeeded", ",\"iterationId\":1"));
        assertThat(EXAMPLE.get(statuses).path("value").get(0).path("iterationId").asInt()).isEqualTo(1);
    }

    @Test
    void threadsKeepWhatWasWritten() {
        PullRequest found = opened("demo-svc", "feature/threads");
        String threads = DEMO + "pullRequests/" + found.id() + "/threads";
        JsonNode thread = EXAMPLE.post(threads, """
                {"comments":[{"parentCommentId":0,"content":"Fix this","commentType":"text"}],"status":"active",
                 "threadContext":{"filePath":"/src/A.java","rightFileStart":{"line":7,"offset":1}},
                 "properties":{"adobridge.fingerprint":"abc"}}""");
        String one = threads + "/" + thread.path("id").asInt();
        EXAMPLE.post(one + "/comments", "{\"content\":\"Done\",\"parentCommentId\":1}");
        EXAMPLE.patch(one + "/comments/1", "{\"content\":\"Fix that\"}");
        EXAMPLE.patch(one, "{\"status\":\"fixed\"}");
        JsonNode read = EXAMPLE.get(one);
        assertThat(read.path("status").asText()).isEqualTo("fixed");
        assertThat(read.path("comments").findValuesAsText("content")).containsExactly("Fix that", "Done");
        assertThat(read.path("properties").path("adobridge.fingerprint").path("$value").asText()).isEqualTo("abc");
        assertThat(read.path("threadContext").path("rightFileStart").path("line").asInt()).isEqualTo(7);
        assertThat(EXAMPLE.answer("DELETE", one + "/comments/2", "").statusCode()).isEqualTo(200);
        assertThat(EXAMPLE.get(one).path("comments").get(1).path("isDeleted").asBoolean()).isTrue();
    }

    @Test
    void aPushMakesANewIteration() {
        PullRequest found = opened("demo-svc", "feature/again");
        Repository demo = world().repositories().at(0);
        List<Commit> pushed = world().git().pushCommits(demo, "feature/again", 1, ADA);
        String one = DEMO + "pullRequests/" + found.id();
        assertThat(EXAMPLE.get(one + "/iterations").path("count").asInt()).isEqualTo(2);
        assertThat(EXAMPLE.get(one).path("lastMergeSourceCommit").path("commitId").asText()).isEqualTo(pushed.get(0).sha());
        assertThat(EXAMPLE.get(DEMO + "commits?searchCriteria.itemVersion.version=feature/again&searchCriteria.$top=3")
                .path("value").findValuesAsText("commitId")).startsWith(pushed.get(0).sha());
    }

    @Test
    void completingMergesIntoTheTargetBranch() {
        PullRequest found = opened("demo-svc", "feature/done");
        JsonNode completed = EXAMPLE.patch(DEMO + "pullrequests/" + found.id(), "{\"status\":\"completed\"}");
        String merge = completed.path("lastMergeCommit").path("commitId").asText();
        assertThat(completed.path("status").asText()).isEqualTo("completed");
        assertThat(EXAMPLE.get(DEMO + "commits").path("value").findValuesAsText("commitId"))
                .contains(merge, found.last().head());
        assertThat(EXAMPLE.refused("PATCH", DEMO + "pullrequests/" + found.id(), "{\"status\":\"completed\"}").status())
                .isEqualTo(409);
    }

    @Test
    void votesAreSeen() {
        PullRequest found = opened("demo-svc", "feature/vote");
        String reviewers = DEMO + "pullRequests/" + found.id() + "/reviewers";
        assertThat(EXAMPLE.answer("PUT", reviewers + "/" + world().people().all().get(3).id(), "{\"vote\":-10}").statusCode())
                .isEqualTo(200);
        assertThat(EXAMPLE.get(reviewers).path("value").findValuesAsText("vote")).containsExactly("-10");
    }

    @Test
    void buildsCarryTagsAndProperties() {
        String one = "Fabrikam/_apis/build/builds/" + world().buildWrites().queue(world().definitions().all().get(0),
                "refs/heads/main", Planted.FIRST, ADA).id();
        assertThat(EXAMPLE.answer("PUT", one + "/tags/quality%20gate", "").statusCode()).isEqualTo(200);
        EXAMPLE.post(one + "/tags", "[\"b\",\"a\"]");
        assertThat(EXAMPLE.get(one + "/tags").path("value")).extracting(JsonNode::asText).containsExactly("a", "b",
                "quality gate");
        EXAMPLE.patch(one + "/properties", "[{\"op\":\"add\",\"path\":\"/adobridge.gate\",\"value\":\"OK\"}]");
        assertThat(EXAMPLE.get(one + "/properties").path("value").path("adobridge.gate").path("$value").asText())
                .isEqualTo("OK");
        assertThat(EXAMPLE.get(one).path("tags")).hasSize(3);
    }

    @Test
    void aFinishedBuildComesFirst() {
        Build queued = world().buildWrites().queue(world().definitions().all().get(0), "refs/heads/main", Planted.SECOND, ADA);
        world().buildWrites().start(queued.id());
        Build finished = world().buildWrites().finish(queued.id(), Build.Result.FAILED);
        JsonNode newest = EXAMPLE.get("Fabrikam/_apis/build/builds?$top=1&statusFilter=completed").path("value").get(0);
        assertThat(newest.path("id").asInt()).isEqualTo(queued.id());
        assertThat(newest.path("result").asText()).isEqualTo("failed");
        assertThat(EXAMPLE.get("Fabrikam/_apis/build/builds?minTime=" + finished.finished()).path("count").asInt())
                .isPositive();
        assertThat(EXAMPLE.get("Fabrikam/_apis/build/builds/" + queued.id() + "/timeline").path("records")).isNotEmpty();
    }

    @Test
    void aChangedWorkItemHasANewRevision() {
        int id = 7;
        int rev = EXAMPLE.get("_apis/wit/workitems/" + id).path("rev").asInt();
        String token = lastToken();
        world().workItemWrites().update(id, Map.of(Fields.TITLE, "Renamed"), ADA);
        JsonNode item = EXAMPLE.get("_apis/wit/workitems/" + id);
        assertThat(item.path("rev").asInt()).isEqualTo(rev + 1);
        assertThat(item.path("fields").path("System.Title").asText()).isEqualTo("Renamed");
        JsonNode news = EXAMPLE.get("_apis/wit/reporting/workitemrevisions?continuationToken=" + token);
        assertThat(news.path("values")).hasSize(1).first().satisfies(
                revision -> assertThat(revision.path("id").asInt()).isEqualTo(id));
        assertThat(news.path("isLastBatch").asBoolean()).isTrue();
    }

    private static String lastToken() {
        return EXAMPLE.get("_apis/wit/reporting/workitemrevisions?$maxPageSize=1000&startDateTime=2026-11-19T00:00:00Z")
                .path("continuationToken").asText();
    }

    @Test
    void renamesDisablesAndDeletes() {
        Repository repository = world().repositories().at(9);
        world().administration().rename(repository, "new name");
        String project = world().projects().at(repository.project()).id().toString();
        assertThat(EXAMPLE.get(project + "/_apis/git/repositories/new%20name").path("id").asText())
                .isEqualTo(repository.id().toString());
        world().administration().disable(repository, true);
        assertThat(EXAMPLE.refused("GET", project + "/_apis/git/repositories/" + repository.id() + "/commits", "").status())
                .isEqualTo(404);
        world().administration().delete(repository);
        assertThat(EXAMPLE.refused("GET", project + "/_apis/git/repositories/" + repository.id(), "").typeKey())
                .isEqualTo("GitRepositoryNotFoundException");
    }
}
