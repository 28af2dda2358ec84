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
 * @param branch with {@code refs/heads/} or without; its head is reported on where nothing else is named
 */
public record Subject(@Nullable String commit, @Nullable Integer pullRequest, @Nullable String build,
        @Nullable String branch) {

    private static final Pattern BUILD_ID = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int LONGEST_BRANCH = 500;

    /** The id of a build of Azure Pipelines; tools also report names of builds of other kinds. */
    Optional<Integer> buildId() {
        return Optional.ofNullable(build).filter(id -> BUILD_ID.matcher(id).matches()).map(Integer::valueOf);
    }

    /** The branch whose head is reported on: where nothing else is named, which would tell the very commit. */
    Optional<String> headOf() {
        boolean alone = commit == null && pullRequest == null && buildId().isEmpty();
        return alone ? Optional.ofNullable(branch).map(Subject::name).filter(name -> !name.isBlank()) : Optional.empty();
    }

    private static String name(String branch) {
        String name = branch.replaceFirst("^refs/heads/", "").replaceAll("\\p{Cntrl}", "");
        return name.substring(0, Math.min(name.length(), LONGEST_BRANCH));
    }

    /** Whether it names what a statement could stand on. */
    boolean hasTarget() {
        return commit != null || pullRequest != null || buildId().isPresent() || headOf().isPresent();
    }
}
