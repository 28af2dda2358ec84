package io.adobridge.testbed.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.adobridge.testbed.azure.front.Tape.Asked;

/**
 * Calls by stream.
 *
 * @param byStream as {@code GET /sync/calls} tells them
 * @param earlierAttempts how many of them read what came of an earlier attempt of a stage, beside a build's one timeline
 */
record Spent(Map<String, Long> byStream, long earlierAttempts) {

    private static final Pattern EARLIER_ATTEMPT = Pattern.compile("/builds/\\d+/timeline/[0-9a-fA-F-]{36}");

    /** What the model of calls counts: discovery, lists, details of pull requests, timelines, revisions, releases. */
    private static final Set<String> MODEL = Set.of("projects", "repositories", "teams", "team-details", "users", "commits",
            "pull-requests", "pull-request-details", "definitions", "builds", "timelines", "work-items", "areas-and-iterations",
            "releases");

    /** What the requests that were taken down come to. */
    static Spent of(Map<String, Long> byStream, List<Asked> asked) {
        return new Spent(byStream, asked.stream().filter(one -> EARLIER_ATTEMPT.matcher(one.uri()).find()).count());
    }

    /** The model has one timeline for each build. */
    long inModel() {
        return byStream.entrySet().stream().filter(each -> MODEL.contains(each.getKey())).mapToLong(Map.Entry::getValue).sum()
                - earlierAttempts;
    }

    long beside() {
        return byStream.values().stream().mapToLong(Long::longValue).sum() - inModel();
    }

    /** What came after this. */
    Map<String, Long> until(Map<String, Long> later) {
        Map<String, Long> more = new TreeMap<>();
        later.forEach((stream, calls) -> more.put(stream, calls - byStream.getOrDefault(stream, 0L)));
        return more;
    }
}
