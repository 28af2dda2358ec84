package io.adobridge.reporting.verdict;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One thing that a tool found in the code.
 *
 * @param fingerprint the same for the same finding in every version of the code
 * @param rule the tool's name of what is wrong
 * @param message the tool's own words, as it sent them
 * @param path from the root of the repository, beginning with a slash; absent where it is about no file of it
 * @param line from 1; absent where it is about no line
 * @param help an http or https address where people read more about the rule
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record Finding(String fingerprint, Level level, String rule, String message, @Nullable String path,
        @Nullable Integer line, @Nullable String help) {

    /** What matters most first, then as the files go. */
    public static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::level).reversed()
            .thenComparing(Finding::path, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::line, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::fingerprint);
}
