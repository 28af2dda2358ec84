package io.adobridge.reporting.evaluation;

import java.util.Locale;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.gate.InvalidReport;

/**
 * What a gate is to be evaluated for.
 *
 * @param commit of which measures were posted; a build is needed for facts
 */
record EvaluateGate(
        @Nullable @Pattern(regexp = "[0-9a-fA-F]{40}", message = "must be the SHA-1 of a commit, 40 hexadecimal digits") String commit,
        @Nullable @Positive Integer pullRequest, @Nullable @Positive @Max(999_999_999) Integer build) {

    static final String EXAMPLE = """
            {"build":70}""";

    /** What is asked for; fails as {@link InvalidReport} where that is nothing. */
    Asked of(UUID gate, UUID connection) {
        if (commit == null && build == null) {
            throw new InvalidReport("build", "commit or build is needed");
        }
        return new Asked(gate, connection, commit == null ? null : commit.toLowerCase(Locale.ROOT), pullRequest, build, null);
    }
}
