package io.adobridge.azure.hooks;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A kind of event.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/hooks/publishers/list-event-types">Azure DevOps REST API</a>
 */
public record EventTypeDescriptor(
        String id,
        @Nullable String name,
        @Nullable String description,
        List<InputDescriptor> inputDescriptors,
        @Nullable String publisherId,
        List<String> supportedResourceVersions,
        @Nullable String url) {
}
