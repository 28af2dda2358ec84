package io.adobridge.azure.git;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.PropertiesCollection;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A file attached to a pull request.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-attachments/list">Azure DevOps REST API</a>
 */
public record Attachment(
        int id,
        @Nullable String displayName,
        @Nullable IdentityRef author,
        @Nullable String contentHash,
        @Nullable Instant createdDate,
        @Nullable String description,
        PropertiesCollection properties,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
