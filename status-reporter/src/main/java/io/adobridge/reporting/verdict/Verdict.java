package io.adobridge.reporting.verdict;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one run of a quality gate found.
 *
 * @param status how it ended
 * @param name the gate's name in the tool
 * @param description the tool's own words
 * @param conditions in the tool's order, perhaps none
 * @param link an http or https address where people read more
 */
public record Verdict(GateStatus status, @Nullable String name, @Nullable String description, List<Condition> conditions,
        @Nullable String link) {

    public Verdict {
        conditions = List.copyOf(conditions);
    }

    /** The conditions that ended so, in order. */
    public List<Condition> conditionsThat(ConditionStatus ended) {
        return conditions.stream().filter(condition -> condition.status() == ended).toList();
    }
}
