package io.adobridge.reporting.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.gate.InvalidReport;
import io.adobridge.reporting.gate.NamedRepository;
import io.adobridge.reporting.gate.Subject;
import io.adobridge.reporting.target.AzureName;
import io.adobridge.reporting.target.OneLine;

/**
 * Measures of a commit or of a build. What was posted before under other names stays.
 *
 * @param source id or name of the source whose gates they are for
 * @param projectKey resolved by the source's mappings; or else connection, project and repository
 * @param commit SHA-1; commit or build is needed
 * @param pullRequest on which the verdict is to stand too
 * @param build id of a build of Azure Pipelines
 */
record PostMeasures(@NotBlank @Size(max = 100) String source, @Nullable @Size(min = 1, max = 400) @OneLine String projectKey,
        @Nullable UUID connectionId, @Nullable @AzureName String project,
        @Nullable @AzureName String repository,
        @Nullable @Pattern(regexp = "[0-9a-fA-F]{40}", message = "must be the SHA-1 of a commit, 40 hexadecimal digits") String commit,
        @Nullable @Positive Integer pullRequest, @Nullable @Positive @Max(999_999_999) Integer build,
        @Nullable @Size(max = 500) @OneLine String branch,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid PostedMeasure> measures) {

    static final String EXAMPLE = """
            {"source":"release-rules","projectKey":"demo-svc","commit":"7a60720e261505baf66bbc06f23098165092f7b7",
             "build":70,"measures":[{"metric":"bundleSize","value":"512.3"}]}""";

    NamedRepository place() {
        return new NamedRepository(projectKey, connectionId, project, repository);
    }

    Subject subject() {
        return new Subject(commit == null ? null : commit.toLowerCase(Locale.ROOT), pullRequest,
                build == null ? null : build.toString(), branch);
    }

    /**
     * Checks what no single field can tell.
     *
     * @throws InvalidReport where nothing was measured that is named, the repository is named twice or not at all, or a
     *         measure has two values
     */
    void requireSense() {
        if (commit == null && build == null) {
            throw new InvalidReport("commit", "commit or build is needed");
        }
        place().requireOne();
        Set<String> seen = new HashSet<>();
        measures.stream().map(PostedMeasure::metric).filter(metric -> !seen.add(metric)).findFirst().ifPresent(twice -> {
            throw new InvalidReport("measures", twice + " stands twice");
        });
    }
}
