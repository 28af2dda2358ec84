package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of a build's timeline.
 *
 * @param type Stage, Phase, Job or Task
 * @param identifier the name by which attempts of one thing are recognised, such as {@code Build.Job1}
 * @param state pending, inProgress or completed
 * @param result succeeded, succeededWithIssues, failed, canceled or skipped; absent until it is completed
 * @param previous the attempts before this one, oldest first
 * @param log the number of its log; 0 where it has none
 */
public record TimelineRecord(UUID id, @Nullable UUID parent, String type, String name, String identifier, int order,
        String state,
        @Nullable String result, @Nullable Instant started, @Nullable Instant finished, @Nullable String worker, int attempt,
        List<Attempt> previous, List<Issue> issues, @Nullable String task, int log) {

    /** An earlier attempt of the same thing. */
    public record Attempt(int attempt, UUID timeline, UUID record) {
    }

    /**
     * What went wrong, or nearly.
     *
     * @param type error or warning
     */
    public record Issue(String type, String category, String message) {
    }

    /** How many of its issues are of that type. */
    public long count(String type) {
        return issues.stream().filter(issue -> issue.type().equals(type)).count();
    }
}
