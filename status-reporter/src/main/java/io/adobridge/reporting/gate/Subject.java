package io.adobridge.reporting.gate;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What was analysed.
 *
 * @param commit SHA-1, lower case
 * @param pullRequest number of the pull request that the report names
 * @param build id of the build that ran the analysis, reported on where it is a number
 * @param branch kept, not reported on: its commit is
 */
public record Subject(@Nullable String commit, @Nullable Integer pullRequest, @Nullable String build,
        @Nullable String branch) {

    private static final Pattern BUILD_ID = Pattern.compile("[1-9][0-9]{0,8}");

    /** The id of a build of Azure Pipelines; tools also report names of builds of other kinds. */
    Optional<Integer> buildId() {
        return Optional.ofNullable(build).filter(id -> BUILD_ID.matcher(id).matches()).map(Integer::valueOf);
    }

    /** Whether it names what a statement could stand on. */
    boolean hasTarget() {
        return commit != null || pullRequest != null || buildId().isPresent();
    }
}
