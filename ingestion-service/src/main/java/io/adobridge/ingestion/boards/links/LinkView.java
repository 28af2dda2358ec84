package io.adobridge.ingestion.boards.links;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A link between two work items.
 *
 * @param sourceId where it starts: the parent of a hierarchy, the predecessor of a dependency
 * @param type as Azure DevOps names it, without its direction
 */
record LinkView(long sourceId, long targetId, String type) {

    static final Entity<LinkView> ENTITY = Entity.of(LinkView.class, "work_item_link")
            .ascending(Key.number("source_id"), Key.number("target_id"), Key.text("type"));

    static final String EXAMPLE = """
            {"items":[{"sourceId":120,"targetId":299,"type":"System.LinkTypes.Hierarchy"}],"next":null}
            """;
}
