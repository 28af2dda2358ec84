package io.adobridge.testbed.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** ingestion-service's own words: every member that it sends, in samples that are filled in. */
public final class Wording {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant ENDED = Instant.parse("2026-11-19T09:21:02Z");

    private static final String PROJECT = """
            {"id":null,"name":null,"description":null,"state":"wellFormed","visibility":"private",
             "lastUpdateTime":"2026-01-31T17:42:44.370Z","removedAt":null}""";

    private static final String BUILD = """
            {"id":0,"projectId":null,"pipelineId":0,"pipelineName":"demo-svc CI","number":"20261119.3","status":"completed",
             "result":"succeeded","reason":"individualCI","queueTime":"2026-11-19T09:10:00Z","startTime":null,
             "finishTime":null,"sourceBranch":null,"sourceVersion":null,"pullRequestId":null,"previousBuildId":null,
             "previousVersion":null,"repositoryId":null,"repositoryName":null,"repositoryType":"TfsGit",
             "requestedForId":null,"requestedForName":null,"requestedForUniqueName":null,"requestedById":null,
             "requestedByName":null,"requestedByUniqueName":null,"priority":"normal","retained":false,
             "lastChangedDate":"2026-11-19T09:21:04Z","queueName":"Azure Pipelines","tags":[],"triggerInfo":{},
             "deleted":false,"webUrl":null,"timeline":"present"}""";

    private static final String PULL_REQUEST = """
            {"id":0,"repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002","projectId":null,"title":"Retry the upload",
             "description":null,"status":"active","draft":false,"sourceRef":"refs/heads/retry","targetRef":null,
             "mergeStatus":"succeeded","authorId":null,"authorName":null,"authorUniqueName":null,
             "creationDate":"2026-11-19T09:30:00Z","closedDate":null,"lastMergeSourceCommit":null,
             "lastMergeTargetCommit":null,"lastMergeCommit":null,"reviewers":[],"labels":[],"closedById":null,
             "closedByName":null,"closedByUniqueName":null,"workItems":[],"mergeCommitParents":null,"firstCommit":null,
             "firstCommitDate":null,"lastChangedDate":"2026-11-19T10:02:31Z","removedAt":null}""";

    private Wording() {
    }

    static ObjectNode project(UUID id, String name) {
        return sample(PROJECT).put("id", id.toString()).put("name", name);
    }

    static ObjectNode build(BuildSpec spec) {
        ObjectNode build = sample(BUILD).put("id", spec.id()).put("projectId", spec.project().toString())
                .put("pipelineId", spec.pipeline()).put("startTime", ENDED.minus(spec.duration()).toString())
                .put("finishTime", ENDED.toString()).put("sourceBranch", spec.branch())
                .put("repositoryId", UUID.nameUUIDFromBytes(spec.repository().getBytes(StandardCharsets.UTF_8))
                        .toString())
                .put("repositoryName", spec.repository()).put("pullRequestId", spec.pullRequest())
                .put("previousBuildId", spec.previous());
        if (spec.pullRequest() == null) {
            return build.put("sourceVersion", spec.commit());
        }
        build.withObject("/triggerInfo").put("pr.sourceSha", spec.commit());
        return build.put("sourceVersion", "f".repeat(40));
    }

    static ObjectNode facts(FactsSpec spec) {
        ObjectNode facts = object().put("asOf", ENDED.plusSeconds(60).toString()).put("complete", spec.complete())
                .put("result", spec.result());
        Integer failed = spec.failed();
        facts.set("tests", failed == null ? null
                : object().put("runs", 1).put("total", 100).put("passed", 100 - failed).put("failed", failed).put("skipped",
                        0));
        Integer coverage = spec.coverage();
        facts.set("coverage", coverage == null ? null
                : object().put("label", "Lines").put("covered", coverage).put("total", 100).put("percent", (double) coverage));
        return facts.put("medianDuration", spec.median()).put("openThreads", spec.openThreads());
    }

    static ObjectNode pullRequest(int id, UUID project, String targetRef, String head) {
        return sample(PULL_REQUEST).put("id", id).put("projectId", project.toString()).put("targetRef", targetRef)
                .put("lastMergeSourceCommit", head);
    }

    static ObjectNode event(long number, String type, UUID project, int subject) {
        return object().put("number", number).put("type", type).put("projectId", project.toString()).put("subject", subject)
                .put("createdAt", ENDED.toString());
    }

    static ObjectNode events(List<ObjectNode> items, long after) {
        ObjectNode feed = object();
        feed.putArray("items").addAll(items);
        return feed.put("next", items.isEmpty() ? after : items.get(items.size() - 1).path("number").asLong());
    }

    static ObjectNode page(List<ObjectNode> items) {
        ObjectNode page = object();
        page.putArray("items").addAll(items);
        return page.putNull("next");
    }

    static ObjectNode notIngested() {
        return object().put("type", "https://adobridge.io/problems/not-ingested").put("title", "Not ingested").put("status",
                404);
    }

    /** What each path of the API answers, by path below the connection, for a comparison with its description. */
    public static Map<String, JsonNode> samples() {
        UUID project = new UUID(0, 1);
        BuildSpec build = BuildSpec.ofBranch(1, project, "demo-svc", "0".repeat(40));
        return Map.of(
                "/projects/{project}", project(project, "Fabrikam"),
                "/builds/{build}", build(build),
                "/builds", page(List.of(build(build))),
                "/builds/{build}/facts", facts(FactsSpec.of("succeeded", 0, 80)),
                "/pull-requests/{pullRequest}", pullRequest(1, project, "refs/heads/main", "0".repeat(40)),
                "/events", events(List.of(event(1, "build.finished", project, 1)), 0));
    }

    private static ObjectNode sample(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
