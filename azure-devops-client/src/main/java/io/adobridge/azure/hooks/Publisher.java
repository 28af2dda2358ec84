package io.adobridge.azure.hooks;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A source of events: {@code tfs}, {@code rm} or {@code pipelines}.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/hooks/publishers/list">Azure DevOps REST API</a>
 */
public record Publisher(
        String id,
        @Nullable String name,
        @Nullable String description,
        List<InputDescriptor> inputDescriptors,
        @Nullable String serviceInstanceType,
        List<EventTypeDescriptor> supportedEvents,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
