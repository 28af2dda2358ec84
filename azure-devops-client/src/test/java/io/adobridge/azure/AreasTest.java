package io.adobridge.azure;

import static io.adobridge.azure.build.BuildQueryOrder.FINISH_TIME_DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import com.fasterxml.jackson.databind.node.TextNode;

import io.adobridge.azure.Credential.Pat;
import io.adobridge.azure.Endpoint.Services;
import io.adobridge.azure.build.Build;
import io.adobridge.azure.build.BuildSearch;
import io.adobridge.azure.build.BuildStatus;
import io.adobridge.azure.build.TimelineRecord;
import io.adobridge.azure.checks.PlanReference;
import io.adobridge.azure.checks.TaskEvent;
import io.adobridge.azure.checks.TaskLog;
import io.adobridge.azure.core.JsonPatchOperation;
import io.adobridge.azure.git.Comment;
import io.adobridge.azure.git.CommentThreadContext;
import io.adobridge.azure.git.CommentThreadContext.CommentPosition;
import io.adobridge.azure.git.CommentThreadStatus;
import io.adobridge.azure.git.CommitSearch;
import io.adobridge.azure.git.GitCommitRef;
import io.adobridge.azure.git.GitPullRequest;
import io.adobridge.azure.git.GitPullRequestCommentThread;
import io.adobridge.azure.git.GitStatus;
import io.adobridge.azure.git.GitStatusContext;
import io.adobridge.azure.git.GitStatusState;
import io.adobridge.azure.git.PullRequestSearch;
import io.adobridge.azure.git.PullRequestStatus;
import io.adobridge.azure.json.PropertiesCollection;
import io.adobridge.azure.workitems.RevisionSearch;
import io.adobridge.azure.workitems.WorkItem;
import io.adobridge.azure.workitems.WorkItemBatchGetRequest;
import io.adobridge.azure.workitems.WorkItemReference;
import io.adobridge.testbed.azure.AzureDevOpsSimulator;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.routes.Worlds;
import io.adobridge.testbed.azure.world.TaskCallbacks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

/** What the areas read, and what is read after they wrote. */
@TestInstance(Lifecycle.PER_CLASS)
class AreasTest {

    private static final String PROJECT = "Fabrikam";
    private static final String REPOSITORY = "demo-svc";

    private final Worlds worlds = new Worlds();
    private final AzureDevOpsSimulator simulator = AzureDevOpsSimulator.start(0, worlds);
    private final Vertx vertx = Vertx.vertx();
    private final AzureDevOpsClients clients = AzureDevOpsClients.builder(vertx).servicesRoot(simulator.servicesRoot()).build();
    private final AzureDevOps azure;

    AreasTest() {
        simulator.organization(OrganizationSpec.named("contoso"));
        azure = clients.open(new Services("contoso"), new Pat(Secret.of(simulator.token("contoso", "app_token"))),
                ClientOptions.none());
    }

    @AfterAll
    void close() {
        clients.close();
        vertx.closeAndAwait();
        simulator.close();
    }

    private static <T> T result(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    private static void done(Uni<?> uni) {
        uni.replaceWithVoid().await().atMost(Duration.ofSeconds(20));
    }

    private static <T> List<T> all(Multi<Page<T>> pages) {
        return result(pages.onItem().transformToIterable(Page::items).collect().asList());
    }

    private static <T> Page<T> first(Multi<Page<T>> pages) {
        return result(pages.collect().first());
    }

    private GitPullRequest pullRequest() {
        return all(azure.git().pullRequests(PROJECT, PullRequestSearch.in(PullRequestStatus.ACTIVE), null)).stream()
                .filter(active -> active.repository() != null && REPOSITORY.equals(active.repository().name()))
                .findFirst().orElseThrow();
    }

    private Build build() {
        return first(azure.build().builds(PROJECT, BuildSearch.finished(null, null), null)).items().get(0);
    }

    @Test
    void listsTheSameCommitsOneByOneAndInBatches() {
        List<GitCommitRef> commits = all(azure.git().commits(PROJECT, REPOSITORY, new CommitSearch(null, null, null), null));
        List<GitCommitRef> batch = all(azure.git().commitsBatch(PROJECT, REPOSITORY, new CommitSearch(null, null, null), null));

        assertThat(batch).isNotEmpty().extracting(GitCommitRef::commitId)
                .containsExactlyElementsOf(commits.stream().map(GitCommitRef::commitId).toList());
        assertThat(result(azure.git().commit(PROJECT, REPOSITORY, commits.get(0).commitId())).parents()).isNotEmpty();
    }

    @Test
    void readsAPullRequestsIterationsWithTheirCommits() {
        int id = pullRequest().pullRequestId();

        assertThat(all(azure.git().iterations(PROJECT, REPOSITORY, id, true))).isNotEmpty()
                .allSatisfy(iteration -> assertThat(iteration.commits()).isNotEmpty());
    }

    @Test
    void readsTheStatusThatItSetOnACommit() {
        String sha = all(azure.git().commits(PROJECT, REPOSITORY, new CommitSearch(null, null, null), null)).get(0).commitId();
        GitStatus failed = GitStatus.of(GitStatusState.FAILED, new GitStatusContext("gate", "sonar"), "2 conditions failed",
                "https://sonar.example/x?a=1&b=2");

        done(azure.statuses().createCommitStatus(PROJECT, REPOSITORY, sha, failed));

        assertThat(all(azure.statuses().commitStatuses(PROJECT, REPOSITORY, sha))).anySatisfy(status -> {
            assertThat(GitStatusState.FAILED.is(status.state())).isTrue();
            assertThat(status.context()).isEqualTo(failed.context());
            assertThat(status.targetUrl()).isEqualTo(failed.targetUrl());
        });
    }

    @Test
    void readsTheStatusThatItSetOnAnIteration() {
        int id = pullRequest().pullRequestId();
        GitStatus passed = GitStatus.of(GitStatusState.SUCCEEDED, new GitStatusContext("gate", "areas"), null, null)
                .onIteration(1);

        done(azure.statuses().createPullRequestStatus(PROJECT, REPOSITORY, id, passed));

        assertThat(all(azure.statuses().pullRequestStatuses(PROJECT, REPOSITORY, id)))
                .anySatisfy(
                        status -> assertThat(status).extracting(GitStatus::state, GitStatus::context, GitStatus::iterationId)
                                .containsExactly("succeeded", passed.context(), 1));
    }

    @Test
    void beginsAnswersAndResolvesAThread() {
        int id = pullRequest().pullRequestId();
        CommentThreadContext place = CommentThreadContext.right("/src/Main.java", new CommentPosition(3, 1),
                new CommentPosition(3, 9));

        int thread = result(azure.git().createThread(PROJECT, REPOSITORY, id, GitPullRequestCommentThread
                .of(Comment.of("Unused *variable*"), place, PropertiesCollection.of("fingerprint", "f00d")))).id();
        done(azure.git().addComment(PROJECT, REPOSITORY, id, thread, Comment.of("Gone")));
        done(azure.git().updateThread(PROJECT, REPOSITORY, id, thread,
                GitPullRequestCommentThread.to(CommentThreadStatus.FIXED)));

        GitPullRequestCommentThread read = all(azure.git().threads(PROJECT, REPOSITORY, id)).stream()
                .filter(candidate -> candidate.id() == thread).findFirst().orElseThrow();
        assertThat(CommentThreadStatus.FIXED.is(read.status())).isTrue();
        assertThat(read.threadContext()).isEqualTo(place);
        assertThat(read.properties().text("fingerprint")).isEqualTo("f00d");
        assertThat(read.comments()).extracting(Comment::content).containsExactly("Unused *variable*", "Gone");
    }

    @Test
    void listsBuildsInTheOrderThatItAskedFor() {
        Instant now = simulator.clock().instant();
        BuildSearch lately = new BuildSearch(now.minus(Duration.ofDays(30)), now, FINISH_TIME_DESCENDING, BuildStatus.COMPLETED,
                List.of(), null);

        List<Build> builds = all(azure.build().builds(PROJECT, lately, null));

        assertThat(builds).isNotEmpty().extracting(Build::finishTime).doesNotContainNull()
                .isSortedAccordingTo(Comparator.nullsFirst(Comparator.<Instant> reverseOrder()));
    }

    @Test
    void readsATimelineWhoseRecordsHangTogether() {
        List<TimelineRecord> records = result(azure.build().timeline(PROJECT, build().id())).orElseThrow().records();

        assertThat(records).isNotEmpty();
        assertThat(records.stream().map(TimelineRecord::parentId).filter(parent -> parent != null))
                .isSubsetOf(records.stream().map(TimelineRecord::id).toList());
    }

    @Test
    void marksABuildWithTagAndProperty() {
        int id = build().id();

        done(azure.build().addTag(PROJECT, id, "gate failed"));
        done(azure.build().updateProperties(PROJECT, id,
                List.of(JsonPatchOperation.add("/qualityGate", TextNode.valueOf("ERROR")))));

        assertThat(all(azure.build().tags(PROJECT, id))).contains("gate failed");
        assertThat(result(azure.build().properties(PROJECT, id)).text("qualityGate")).isEqualTo("ERROR");
    }

    @Test
    void goesOnWithTheRevisionsWhereItStopped() {
        RevisionSearch search = RevisionSearch.since(null).fields(List.of("System.State", "System.ChangedDate"));
        Page<WorkItem> first = first(azure.workItems().reportingRevisions(null, search, null));

        Page<WorkItem> second = first(azure.workItems().reportingRevisions(null, search, first.next()));

        assertThat(first.items()).isNotEmpty().allSatisfy(item -> assertThat(item.text("System.State")).isNotBlank());
        assertThat(second.items()).isNotEmpty().doesNotContainAnyElementsOf(first.items());
        assertThat(second.items().get(0).instant("System.ChangedDate"))
                .isAfterOrEqualTo(first.items().get(first.items().size() - 1).instant("System.ChangedDate"));
    }

    @Test
    void leavesOutWorkItemsThatAreGone() {
        List<Integer> found = result(azure.workItems().wiql(PROJECT, "SELECT [System.Id] FROM WorkItems", 3)).workItems()
                .stream()
                .map(WorkItemReference::id).toList();
        List<Integer> asked = List.of(found.get(0), 99_999_999, found.get(1));

        List<WorkItem> read = all(azure.workItems().workItemsBatch(PROJECT,
                WorkItemBatchGetRequest.of(asked, List.of("System.Title"))));

        assertThat(read).extracting(WorkItem::id).containsExactly(found.get(0), found.get(1));
        assertThat(read).allSatisfy(item -> assertThat(item.text("System.Title")).isNotBlank());
    }

    @Test
    void tellsAWaitingCheckItsProgressAndItsEnd() {
        UUID project = UUID.fromString(String.valueOf(result(azure.core().project(PROJECT)).id()));
        var plan = new PlanReference(project, "checks", UUID.randomUUID());
        UUID job = UUID.randomUUID();

        TaskLog log = result(azure.checks().createLog(plan, TaskLog.at("logs\\quality-gate")));
        done(azure.checks().appendLog(plan, log.id(), List.of("waiting for sonar", "coverage 71.3 < 80 %")));
        done(azure.checks().appendFeed(plan, UUID.randomUUID(), job, List.of("waiting for sonar")));
        done(azure.checks().complete(plan, TaskEvent.completed(UUID.randomUUID(), job, false)));

        TaskCallbacks received = worlds.world("contoso").taskCallbacks();
        assertThat(received.logs().get(log.id())).isEqualTo("waiting for sonar\ncoverage 71.3 < 80 %\n");
        assertThat(received.events()).singleElement().satisfies(event -> {
            assertThat(event.plan()).isEqualTo(plan.plan().toString());
            assertThat(event.body().path("result").asText()).isEqualTo("failed");
        });
    }
}
