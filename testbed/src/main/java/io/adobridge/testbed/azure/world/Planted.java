package io.adobridge.testbed.azure.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The two revisions of recorded SonarQube webhooks, as commits on the default branch of {@code demo-svc}; the second is also
 * the head of that repository's newest pull request, which is active.
 */
public final class Planted {
    /** The revision of the first recorded webhook. */
    public static final String FIRST = "9ee4b984d55d5f98b1ae972014fffb5b3f11d5d3";
    /** The revision of the second recorded webhook, head of an active pull request. */
    public static final String SECOND = "7a60720e261505baf66bbc06f23098165092f7b7";

    private final Map<Long, String> shas = new LinkedHashMap<>();
    private final long head;

    Planted(Blocks blocks, Wheel wheel, long commits) {
        long known = wheel.count(0, commits);
        long second = blocks.planted() >= 0 ? blocks.of(blocks.planted()).head() : known - 1;
        long first = second - 1;
        while (first > 0 && inside(blocks, first))
            first--;
        this.head = second < 0 ? -1 : wheel.nth(0, second);
        if (first >= 0) {
            shas.put(wheel.nth(0, first), FIRST);
            shas.put(head, SECOND);
        }
    }

    private static boolean inside(Blocks blocks, long rank) {
        var pullRequest = blocks.at(0, rank);
        return pullRequest.isPresent() && blocks.of(pullRequest.getAsInt()).holds(rank);
    }

    Optional<String> sha(long commit) {
        return Optional.ofNullable(shas.get(commit));
    }

    /** The index of the commit with that id; -1 where it is not planted. */
    long index(String sha) {
        return shas.entrySet().stream().filter(entry -> entry.getValue().equals(sha)).mapToLong(Map.Entry::getKey)
                .findFirst().orElse(-1);
    }

    /** Whether the commit is on the default branch although its pull request is active. */
    boolean onDefaultBranch(long commit) {
        return commit == head;
    }
}
