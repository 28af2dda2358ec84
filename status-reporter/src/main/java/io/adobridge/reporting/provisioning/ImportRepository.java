package io.adobridge.reporting.provisioning;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.target.AzureName;
import io.adobridge.reporting.target.OneLine;

/**
 * The repository that a project at SonarQube is for.
 *
 * @param connectionId may be left out where the source has one
 * @param project name or id
 * @param repository name or id
 * @param name of a project that has to be created; the repository's where it is left out
 */
record ImportRepository(@Nullable UUID connectionId, @NotBlank @AzureName String project,
        @NotBlank @AzureName String repository,
        @Nullable @Size(min = 1, max = 500) @OneLine String name) {

    static final String EXAMPLE = """
            {"project":"Fabrikam","repository":"demo-svc"}""";
}
