package io.adobridge.ingestion.boards.comments;

import java.util.ArrayList;
import java.util.List;

import io.adobridge.ingestion.boards.queue.Queued;
import io.adobridge.ingestion.boards.queue.WorkItemQueue;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.vertx.mutiny.sqlclient.Tuple;

/** Discussions that were read side by side, and what is to be written of them. */
record CommentBatch(List<CommentReading> readings) {

    private static final String GONE = """
            UPDATE work_item_comment SET deleted = true
            WHERE connection_id = $1 AND work_item_id = ANY ($2) AND NOT deleted
                AND (work_item_id, comment_id) NOT IN (SELECT * FROM unnest($3::bigint[], $4::bigint[]))
            """;

    List<Queued> read() {
        return readings.stream().filter(reading -> reading.failure() == null).map(CommentReading::item).toList();
    }

    int calls() {
        return readings.stream().mapToInt(CommentReading::calls).sum();
    }

    List<Write> writes(StreamRun run) {
        List<CommentReading> failed = readings.stream().filter(reading -> reading.failure() != null).toList();
        List<CommentRow> rows = readings.stream().flatMap(reading -> reading.comments().stream()
                .map(comment -> new CommentRow(run.project(), reading.item().workItem(), comment))).toList();
        List<Write> writes = new ArrayList<>(WorkItemQueue.hold(run.connection(), run.project(), WorkItemQueue.COMMENTS,
                readings.stream().map(CommentReading::item).toList()));
        writes.addAll(List.of(CommentRow.TABLE.upsert(run.connection(), rows), gone(run, rows),
                WorkItemQueue.settle(run, WorkItemQueue.COMMENTS, read())));
        if (!failed.isEmpty()) {
            writes.add(WorkItemQueue.postpone(run, WorkItemQueue.COMMENTS, failed.stream().map(CommentReading::item).toList(),
                    failed.stream().map(reading -> String.valueOf(reading.failure())).toList()));
        }
        return writes;
    }

    private Write gone(StreamRun run, List<CommentRow> rows) {
        Tuple parameters = Tuple.of(run.connection(), read().stream().map(Queued::workItem).toArray(Long[]::new),
                rows.stream().map(CommentRow::workItem).toArray(Long[]::new),
                rows.stream().map(CommentRow::id).toArray(Long[]::new));
        return new Write("work_item_comment", transaction -> transaction.preparedQuery(GONE).execute(parameters)
                .map(result -> result.rowCount()));
    }
}
