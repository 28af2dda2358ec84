package io.adobridge.ingestion.boards.teams;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.azure.work.Board;
import io.adobridge.azure.work.BoardColumn;
import io.adobridge.ingestion.store.Table;

/** A board of a team. */
record BoardRow(UUID project, UUID team, Board board, Instant asOf) {

    static final Table<BoardRow> TABLE = Table.<BoardRow> named("board")
            .id("board_id", row -> row.board.id()).key()
            .id("team_id", BoardRow::team)
            .id("project_id", BoardRow::project)
            .text("name", row -> String.valueOf(row.board.name()))
            .json("columns", BoardRow::columns)
            .json("lanes", BoardRow::lanes)
            .time("seen_at", BoardRow::asOf)
            .alsoSet("removed_at = NULL")
            .build();

    private String columns() {
        ArrayNode columns = JsonNodeFactory.instance.arrayNode();
        board.columns().forEach(column -> columns.add(column(column)));
        return columns.toString();
    }

    private static ObjectNode column(BoardColumn column) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", String.valueOf(column.id()))
                .put("name", column.name()).put("type", column.columnType()).put("itemLimit", column.itemLimit())
                .put("split", column.isSplit());
        ObjectNode states = node.putObject("states");
        column.stateMappings().forEach(states::put);
        return node;
    }

    private String lanes() {
        ArrayNode lanes = JsonNodeFactory.instance.arrayNode();
        board.rows().forEach(row -> lanes.addObject().put("id", row.id()).put("name", row.name()));
        return lanes.toString();
    }
}
