package io.adobridge.reporting.ingestion;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A run of a pipeline.
 *
 * @param result null while it runs
 * @param pullRequestId the pull request that it checked, null for none
 * @param previousBuildId the build before it of the same pipeline and branch, null without one or where it checked a pull
 *        request
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record IngestedBuild(int id, UUID projectId, @Nullable Long pipelineId, @Nullable String pipelineName,
        @Nullable String result, @Nullable Instant startTime, @Nullable Instant finishTime, @Nullable String sourceBranch,
        @Nullable String sourceVersion, @Nullable Integer pullRequestId, @Nullable Integer previousBuildId,
        @Nullable String repositoryId, @Nullable String repositoryName, @Nullable String repositoryType,
        @Nullable String webUrl,
        Map<String, Object> triggerInfo) {

    private static final String SHA = "[0-9a-f]{40}";

    public IngestedBuild {
        triggerInfo = triggerInfo == null ? Map.of() : triggerInfo;
    }

    /** The commit that people pushed: of a pull request its head, not the merge commit that was built. */
    public Optional<String> commit() {
        Object commit = pullRequestId == null ? sourceVersion : triggerInfo.get("pr.sourceSha");
        return Optional.ofNullable(commit).map(sha -> sha.toString().toLowerCase(Locale.ROOT)).filter(sha -> sha.matches(SHA));
    }

    /** How long it ran, where it has begun and ended. */
    public Optional<Duration> duration() {
        return startTime == null || finishTime == null ? Optional.empty()
                : Optional.of(Duration.between(startTime, finishTime));
    }

    /** Whether its code is in this repository of its project: id or name, of Azure Repos. */
    public boolean isOf(String repository) {
        return "tfsgit".equalsIgnoreCase(repositoryType)
                && (repository.equalsIgnoreCase(repositoryId) || repository.equalsIgnoreCase(repositoryName));
    }
}
