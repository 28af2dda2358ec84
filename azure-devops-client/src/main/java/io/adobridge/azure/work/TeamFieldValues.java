package io.adobridge.azure.work;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * The areas that a team owns.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/teamfieldvalues/get">Azure DevOps REST API</a>
 */
public record TeamFieldValues(
        @Nullable String defaultValue,
        @Nullable FieldReference field,
        List<TeamFieldValue> values,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** An area, perhaps with all below it. */
    public record TeamFieldValue(
            boolean includeChildren,
            @Nullable String value) {
    }
}
