package io.adobridge.reporting.evaluation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.gate.Subject;
import io.adobridge.reporting.idempotency.Digest;

/**
 * What is to be evaluated: a gate for a build, or for a commit where no build of it is known.
 *
 * @param commit SHA-1, lower case
 */
record Asked(UUID gate, UUID connection, @Nullable String commit, @Nullable Integer pullRequest, @Nullable Integer build,
        @Nullable String branch) {

    /** The same for the same build or commit, however often it is asked for. */
    UUID id() {
        return build == null ? Digest.of(gate, "commit", commit) : Digest.of(gate, "build", build);
    }

    /** What a verdict about it is about. */
    Subject subject() {
        return new Subject(commit, pullRequest, build == null ? null : build.toString(), branch);
    }
}
