package io.adobridge.azure.hooks;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A receiver of events, e.g. {@code webHooks}.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/hooks/consumers/list">Azure DevOps REST API</a>
 */
public record Consumer(
        String id,
        @Nullable String name,
        List<ConsumerAction> actions,
        @Nullable String authenticationType,
        @Nullable String description,
        @Nullable JsonNode externalConfiguration,
        @Nullable String imageUrl,
        @Nullable String informationUrl,
        List<InputDescriptor> inputDescriptors,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
