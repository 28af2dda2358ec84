package io.adobridge.reporting.delivery;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.verdict.GateStatus;

/**
 * What a status says.
 *
 * @param genre of the context at Azure DevOps
 * @param name of the context at Azure DevOps
 * @param description one line
 * @param targetUrl where people read more
 */
public record Statement(String genre, String name, GateStatus status, String description, @Nullable String targetUrl) {
}
