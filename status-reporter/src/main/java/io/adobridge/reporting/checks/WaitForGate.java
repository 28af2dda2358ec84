package io.adobridge.reporting.checks;

import java.util.Locale;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.gate.InvalidReport;
import io.adobridge.reporting.gate.NamedRepository;
import io.adobridge.reporting.target.AzureName;
import io.adobridge.reporting.target.OneLine;

/**
 * Which gate a check waits for: the latest of its source about the build or the commit, or about the pull request where neither
 * is named.
 *
 * @param projectKey the tool's key, resolved by the source's mappings; or else project and repository
 * @param connectionId may be left out where the source has one
 * @param deadlineMinutes after which the check fails
 */
record WaitForGate(@Nullable @Size(min = 1, max = 400) @OneLine String projectKey, @Nullable UUID connectionId,
        @Nullable @AzureName String project,
        @Nullable @AzureName String repository,
        @Nullable @Pattern(regexp = "[0-9a-fA-F]{40}", message = "must be the SHA-1 of a commit, 40 hexadecimal digits") String commit,
        @Nullable @Positive Integer pullRequest, @Nullable @Size(min = 1, max = 200) String build,
        @Nullable @Positive @Max(2_820) Integer deadlineMinutes) {

    NamedRepository place() {
        return new NamedRepository(projectKey, connectionId, project, repository);
    }

    /** The commit as reports keep it. */
    @Nullable
    String sha() {
        return commit == null ? null : commit.toLowerCase(Locale.ROOT);
    }

    /**
     * Checks what no single field can tell.
     *
     * @throws InvalidReport where no gate is meant, or the repository is named twice or not at all
     */
    void requireTarget() {
        if (commit == null && pullRequest == null && build == null) {
            throw new InvalidReport("commit", "commit, pullRequest or build is needed");
        }
        place().requireOne();
    }
}
