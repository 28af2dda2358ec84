package io.adobridge.ingestion.boards.processes;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.workitems.WorkItemClassificationNode;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.StreamRun;

/**
 * An area or iteration in its tree.
 *
 * @param path as work items name it: the names from the root on, without a leading backslash
 * @param asOf when the reading of the tree began
 */
record NodeRow(UUID project, String kind, WorkItemClassificationNode node, String path, @Nullable UUID parent, Instant asOf) {

    static final Table<NodeRow> TABLE = Table.<NodeRow> named("classification_node")
            .id("node_id", row -> row.node.identifier()).key()
            .id("project_id", NodeRow::project)
            .text("kind", NodeRow::kind)
            .number("number", row -> (long) row.node.id())
            .text("name", row -> String.valueOf(row.node.name()))
            .text("path", NodeRow::path)
            .id("parent_id", NodeRow::parent)
            .time("start_date", NodeRow::startDate)
            .time("finish_date", NodeRow::finishDate)
            .time("seen_at", NodeRow::asOf)
            .alsoSet("removed_at = NULL")
            .build();

    /** The root of a tree. */
    static NodeRow root(StreamRun run, WorkItemClassificationNode root, Instant asOf) {
        String kind = "iteration".equalsIgnoreCase(root.structureType()) ? "iteration" : "area";
        return new NodeRow(run.project(), kind, root, String.valueOf(root.name()), null, asOf);
    }

    /** It and all below it. */
    Stream<NodeRow> all() {
        return Stream.concat(Stream.of(this), node.children().stream().flatMap(child -> below(child).all()));
    }

    private NodeRow below(WorkItemClassificationNode child) {
        return new NodeRow(project, kind, child, path + "\\" + child.name(), node.identifier(), asOf);
    }

    private @Nullable Instant startDate() {
        return node.attributes() == null ? null : Dates.known(node.attributes().startDate());
    }

    private @Nullable Instant finishDate() {
        return node.attributes() == null ? null : Dates.known(node.attributes().finishDate());
    }
}
