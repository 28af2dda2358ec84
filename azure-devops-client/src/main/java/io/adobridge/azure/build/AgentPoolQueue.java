package io.adobridge.azure.build;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * The queue that a build waits in, and its pool.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/builds/list">Azure DevOps REST API</a>
 */
public record AgentPoolQueue(
        int id,
        @Nullable String name,
        @Nullable TaskAgentPoolReference pool,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** A pool of agents. */
    public record TaskAgentPoolReference(
            int id,
            @Nullable String name,
            boolean isHosted) {
    }
}
