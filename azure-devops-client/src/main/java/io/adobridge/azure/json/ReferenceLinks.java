package io.adobridge.azure.json;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/** Addresses of related things by name, as {@code _links} gives them; never null, but {@link #NONE}. */
public record ReferenceLinks(@JsonValue Map<String, JsonNode> links) {

    public static final ReferenceLinks NONE = new ReferenceLinks(Map.of());

    /** The address of that name, e.g. {@code web}: the page that people see. */
    public @Nullable String href(String name) {
        JsonNode link = links.get(name);
        return link == null || !link.path("href").isTextual() ? null : link.path("href").textValue();
    }
}
