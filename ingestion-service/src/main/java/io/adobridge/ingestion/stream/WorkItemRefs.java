package io.adobridge.ingestion.stream;

import java.util.Collection;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.adobridge.azure.core.ResourceRef;

/** References to work items, as a row keeps them. */
public final class WorkItemRefs {

    private WorkItemRefs() {
    }

    /** The ids in ascending order as a JSON array of numbers; what is no number is left out. */
    public static String ids(Collection<ResourceRef> references) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        references.stream().map(ResourceRef::id).filter(Objects::nonNull).filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf).distinct().sorted().forEach(ids::add);
        return ids.toString();
    }
}
