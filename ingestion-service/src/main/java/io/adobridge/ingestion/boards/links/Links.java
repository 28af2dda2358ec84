package io.adobridge.ingestion.boards.links;

import java.util.ArrayList;
import java.util.List;

import io.adobridge.azure.workitems.WorkItem;
import io.adobridge.azure.workitems.WorkItemRelation;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.vertx.mutiny.sqlclient.Tuple;

/** Links as they stand, of some work items. They replace all that is stored of these, at either end. */
record Links(List<Link> links, List<Artifact> artifacts) {

    private static final Table<Link> LINKS = Table.<Link> named("work_item_link")
            .number("source_id", Link::source).key()
            .number("target_id", Link::target).key()
            .text("type", Link::type).key()
            .build();

    private static final String GONE_LINKS = """
            DELETE FROM work_item_link WHERE connection_id = $1 AND (source_id = ANY ($2) OR target_id = ANY ($2))
                AND (source_id, target_id, type) NOT IN (SELECT * FROM unnest($3::bigint[], $4::bigint[], $5::text[]))
            """;

    private static final String GONE_ARTIFACTS = """
            DELETE FROM work_item_artifact WHERE connection_id = $1 AND work_item_id = ANY ($2)
                AND (work_item_id, uri) NOT IN (SELECT * FROM unnest($3::bigint[], $4::text[]))
            """;

    static Links of(List<WorkItem> items) {
        Links all = new Links(new ArrayList<>(), new ArrayList<>());
        items.forEach(item -> item.relations().forEach(relation -> all.add(item.id(), relation)));
        return all;
    }

    private void add(long workItem, WorkItemRelation relation) {
        Link.of(workItem, relation).ifPresentOrElse(links::add,
                () -> Artifact.of(workItem, relation).ifPresent(artifacts::add));
    }

    /** What takes the place of all that was known of the work items that were asked for. */
    List<Write> writes(StreamRun run, List<Long> asked) {
        Long[] ids = asked.toArray(Long[]::new);
        return List.of(
                write("work_item_link", GONE_LINKS, Tuple.of(run.connection(), ids,
                        links.stream().map(Link::source).toArray(Long[]::new),
                        links.stream().map(Link::target).toArray(Long[]::new),
                        links.stream().map(Link::type).toArray(String[]::new))),
                LINKS.upsert(run.connection(), links),
                write("work_item_artifact", GONE_ARTIFACTS, Tuple.of(run.connection(), ids,
                        artifacts.stream().map(Artifact::workItem).toArray(Long[]::new),
                        artifacts.stream().map(Artifact::uri).toArray(String[]::new))),
                Artifact.TABLE.upsert(run.connection(), artifacts));
    }

    private static Write write(String table, String sql, Tuple parameters) {
        return new Write(table, transaction -> transaction.preparedQuery(sql).execute(parameters)
                .map(result -> result.rowCount()));
    }
}
