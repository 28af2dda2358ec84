package io.adobridge.testbed.bench;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Calls by stream.
 *
 * @param byStream as {@code GET /sync/calls} tells them
 */
record Spent(Map<String, Long> byStream) {

    /** What the model of calls counts: discovery, lists, details of pull requests, timelines, revisions, releases. */
    private static final Set<String> MODEL = Set.of("projects", "repositories", "teams", "team-details", "users", "commits",
            "pull-requests", "pull-request-details", "definitions", "builds", "timelines", "work-items", "areas-and-iterations",
            "releases");

    long inModel() {
        return byStream.entrySet().stream().filter(each -> MODEL.contains(each.getKey())).mapToLong(Map.Entry::getValue).sum();
    }

    long beside() {
        return byStream.values().stream().mapToLong(Long::longValue).sum() - inModel();
    }

    Spent since(Map<String, Long> before) {
        Map<String, Long> more = new TreeMap<>();
        byStream.forEach((stream, calls) -> more.put(stream, calls - before.getOrDefault(stream, 0L)));
        return new Spent(more);
    }
}
