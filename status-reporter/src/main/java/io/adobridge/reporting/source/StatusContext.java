package io.adobridge.reporting.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import io.adobridge.reporting.target.OneLine;

/**
 * The name under which a source's statuses stand at Azure DevOps, so that a branch policy can require them. The latest
 * status of a context counts.
 */
public record StatusContext(
        @NotBlank @Size(max = 100) @OneLine String genre,
        @NotBlank @Size(max = 100) @OneLine String name) {

    /** Azure DevOps shows {@code genre/name}. */
    static StatusContext ofSource(String name) {
        return new StatusContext("adobridge", name);
    }
}
