package io.adobridge.azure.work;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A board of a team with its columns and swimlanes.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/boards/get">Azure DevOps REST API</a>
 */
public record Board(
        @Nullable UUID id,
        @Nullable String name,
        Map<String, Map<String, List<String>>> allowedMappings,
        boolean canEdit,
        List<BoardColumn> columns,
        @Nullable BoardFields fields,
        boolean isValid,
        int revision,
        List<BoardRow> rows,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** The fields that hold where a card is. */
    public record BoardFields(
            @Nullable FieldReference columnField,
            @Nullable FieldReference doneField,
            @Nullable FieldReference rowField) {
    }
}
