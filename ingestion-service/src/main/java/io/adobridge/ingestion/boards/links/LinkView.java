package io.adobridge.ingestion.boards.links;

import java.util.List;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.kit.paging.Cursor;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A link between two work items.
 *
 * @param sourceId where it starts: the parent of a hierarchy, the predecessor of a dependency
 * @param type as Azure DevOps names it, without its direction
 */
record LinkView(long sourceId, long targetId, String type) {

    static final Entity<LinkView> ENTITY = new Entity<>("work_item_link", List.of("source_id", "target_id", "type"), false,
            cursor -> List.of(cursor.number(0), cursor.number(1), cursor.text(2)), LinkView::from,
            link -> Cursor.encode(link.sourceId, link.targetId, link.type));

    static final String EXAMPLE = """
            {"items":[{"sourceId":120,"targetId":299,"type":"System.LinkTypes.Hierarchy"}],"next":null}
            """;

    static LinkView from(Row row) {
        return new LinkView(row.getLong("source_id"), row.getLong("target_id"), row.getString("type"));
    }
}
