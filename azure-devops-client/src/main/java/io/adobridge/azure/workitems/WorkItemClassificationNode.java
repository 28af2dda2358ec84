package io.adobridge.azure.workitems;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * An area or an iteration with its children, as deep as was asked for.
 *
 * @param structureType {@link TreeNodeStructureType}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/classification-nodes/get">Azure DevOps REST API</a>
 */
public record WorkItemClassificationNode(
        int id,
        @Nullable String name,
        @Nullable String path,
        @Nullable Attributes attributes,
        List<WorkItemClassificationNode> children,
        boolean hasChildren,
        @Nullable UUID identifier,
        @Nullable String structureType,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** The dates of an iteration. */
    public record Attributes(
            @Nullable Instant startDate,
            @Nullable Instant finishDate) {
    }
}
