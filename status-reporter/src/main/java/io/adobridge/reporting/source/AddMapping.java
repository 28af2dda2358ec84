package io.adobridge.reporting.source;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.target.AzureName;
import io.adobridge.reporting.target.KeyTemplate;
import io.adobridge.reporting.target.MappingRule;
import io.adobridge.reporting.target.OneLine;

/**
 * A mapping to be.
 *
 * @param projectKey the tool's key of a project, or a template of keys such as {@code {project}_{repository}}
 * @param project name or id; may be left out where the template names it
 * @param repository name or id; may be left out where the template names it
 */
record AddMapping(
        @NotBlank @Size(max = 400) @OneLine String projectKey,
        @NotNull UUID connectionId,
        @Nullable @AzureName String project,
        @Nullable @AzureName String repository) {

    /**
     * The rule that it asks for.
     *
     * @throws MappingLeadsNowhere where the template cannot be read, or nothing tells project or repository
     */
    MappingRule rule() {
        try {
            return new MappingRule(KeyTemplate.parse(projectKey), connectionId, project, repository);
        } catch (IllegalArgumentException senseless) {
            throw new MappingLeadsNowhere(String.valueOf(senseless.getMessage()));
        }
    }
}
