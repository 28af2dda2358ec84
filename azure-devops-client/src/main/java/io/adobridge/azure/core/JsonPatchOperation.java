package io.adobridge.azure.core;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One step of an {@code application/json-patch+json} body.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6902">Azure DevOps REST API</a>
 */
public record JsonPatchOperation(
        String op,
        String path,
        @Nullable String from,
        @Nullable JsonNode value) {

    /** Sets a value, whether there is one or not. */
    public static JsonPatchOperation add(String path, JsonNode value) {
        return new JsonPatchOperation("add", path, null, value);
    }

    /** Removes a value, which must be there. */
    public static JsonPatchOperation remove(String path) {
        return new JsonPatchOperation("remove", path, null, null);
    }
}
