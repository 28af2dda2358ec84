package io.adobridge.azure.hooks;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * What a consumer does with an event.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/hooks/consumers/list-consumer-actions">Azure DevOps REST
 *      API</a>
 */
public record ConsumerAction(
        String id,
        @Nullable String name,
        boolean allowResourceVersionOverride,
        @Nullable String consumerId,
        @Nullable String description,
        List<InputDescriptor> inputDescriptors,
        List<String> supportedEventTypes,
        Map<String, List<String>> supportedResourceVersions,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
