package io.adobridge.azure.tfvc;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.json.ReferenceLinks;

/**
 * A label on a set of items.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/tfvc/labels/list">Azure DevOps REST API</a>
 */
public record TfvcLabel(
        int id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String labelScope,
        @Nullable Instant modifiedDate,
        @Nullable IdentityRef owner,
        List<TfvcItem> items,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
