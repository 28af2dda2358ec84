package io.adobridge.ingestion.boards.links;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Where;

/** Which links are wanted; all conditions must hold. */
public class LinkFilter {

    @QueryParam("workItem")
    @Parameter(description = "From or to this work item")
    public @Nullable Long workItem;

    @QueryParam("type")
    @Parameter(description = "Of this type, such as `System.LinkTypes.Hierarchy`")
    public @Nullable String type;

    Where where(UUID connection) {
        return Where.of(connection)
                .isOneOf(workItem, "source_id", "target_id")
                .is("type", type);
    }
}
