package io.adobridge.reporting.gate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.target.AzureName;
import io.adobridge.reporting.target.OneLine;
import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.GateStatus;
import io.adobridge.reporting.verdict.Verdict;
import io.adobridge.reporting.verdict.WebLink;

/**
 * A quality gate of any tool.
 *
 * @param source id or name of the source that it is reported for
 * @param projectKey the tool's key, resolved by the source's mappings; or else connection, project and repository
 * @param connectionId may be left out where the source has one
 * @param commit SHA-1 of the analysed commit; commit, pull request, branch or build is needed
 * @param branch reported on by its head where nothing else is named
 * @param build the id of a build of Azure Pipelines is reported on, anything else only kept
 * @param status {@code retracted} withdraws what was said about the same
 * @param analysedAt when the tool found it, for the order of reports that overtake each other; otherwise as they arrive
 */
record PostQualityGate(@NotBlank @Size(max = 100) String source,
        @Nullable @Size(min = 1, max = 400) @OneLine String projectKey,
        @Nullable UUID connectionId,
        @Nullable @AzureName String project,
        @Nullable @AzureName String repository,
        @Nullable @Pattern(regexp = "[0-9a-fA-F]{40}", message = "must be the SHA-1 of a commit, 40 hexadecimal digits") String commit,
        @Nullable @Positive Integer pullRequest, @Nullable @Size(max = 200) String build,
        @Nullable @Size(max = 500) String branch, @NotNull GateStatus status, @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 4000) String description, @Nullable @Size(max = 200) List<@NotNull @Valid Condition> conditions,
        @Nullable @Size(max = 2048) @WebLink String link,
        @Nullable Instant analysedAt) {

    Subject subject() {
        return new Subject(commit == null ? null : commit.toLowerCase(Locale.ROOT), pullRequest, build, branch);
    }

    Verdict verdict() {
        return new Verdict(status, name, description, conditions == null ? List.of() : conditions, link);
    }

    NamedRepository place() {
        return new NamedRepository(projectKey, connectionId, project, repository);
    }

    /**
     * Checks what no single field can tell.
     *
     * @throws InvalidReport where nothing is named that a status could stand on, or the repository twice or not at all
     */
    void requireTarget() {
        if (!subject().hasTarget()) {
            throw new InvalidReport("commit", "commit, pullRequest, branch or the id of a build is needed");
        }
        place().requireOne();
    }
}
