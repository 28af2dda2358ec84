package io.adobridge.testbed.ingestion;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is known of one connection. */
public final class IngestedConnection {

    private final Map<UUID, JsonNode> projects = new ConcurrentHashMap<>();
    private final Map<Integer, ObjectNode> builds = new ConcurrentHashMap<>();
    private final Map<Integer, ObjectNode> facts = new ConcurrentHashMap<>();
    private final Map<Integer, ObjectNode> pullRequests = new ConcurrentHashMap<>();
    private final List<ObjectNode> events = new ArrayList<>();

    IngestedConnection() {
    }

    /** A project of this name; its id. */
    public UUID project(String name) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        projects.put(id, Wording.project(id, name));
        return id;
    }

    /** Knows a build from now on; facts follow by themselves. */
    public void build(BuildSpec build) {
        builds.put(build.id(), Wording.build(build));
    }

    /** Knows these facts of a build from now on. */
    public void facts(int build, FactsSpec known) {
        facts.put(build, Wording.facts(known));
    }

    /** Knows a pull request from now on, active and with this head. */
    public void pullRequest(int id, UUID project, String targetRef, String head) {
        pullRequests.put(id, Wording.pullRequest(id, project, targetRef, head));
    }

    /** Announces an event, with the next number. */
    public synchronized void announce(String type, UUID project, int subject) {
        events.add(Wording.event(events.size() + 1, type, project, subject));
    }

    /** A build has ended: it is known, its facts are, and it is announced. */
    public void finish(BuildSpec build, FactsSpec known) {
        builds.put(build.id(), Wording.build(build).put("result", known.result()));
        facts(build.id(), known);
        announce("build.finished", build.project(), build.id());
    }

    synchronized List<ObjectNode> eventsAfter(long number, int limit) {
        return events.stream().filter(event -> event.path("number").asLong() > number).limit(limit).toList();
    }

    Optional<JsonNode> findProject(String id) {
        return Optional.ofNullable(projects.get(UUID.fromString(id)));
    }

    Optional<JsonNode> findBuild(int id) {
        return Optional.ofNullable(builds.get(id));
    }

    Optional<JsonNode> findFacts(int build) {
        return Optional.ofNullable(facts.get(build));
    }

    Optional<JsonNode> findPullRequest(int id) {
        return Optional.ofNullable(pullRequests.get(id));
    }

    /** Newest first. */
    List<ObjectNode> builds(Predicate<JsonNode> wanted, int limit) {
        return builds.values().stream().filter(wanted)
                .sorted(Comparator.comparing((ObjectNode build) -> build.path("id").asInt()).reversed()).limit(limit).toList();
    }
}
