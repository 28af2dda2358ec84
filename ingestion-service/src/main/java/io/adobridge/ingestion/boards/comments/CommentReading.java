package io.adobridge.ingestion.boards.comments;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.Page;
import io.adobridge.azure.workitems.Comment;
import io.adobridge.ingestion.boards.queue.Queued;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;

/**
 * What came of reading one work item's comments.
 *
 * @param calls requests sent for it
 * @param failure why they could not be read, null where they were
 */
record CommentReading(Queued item, List<Comment> comments, int calls, @Nullable Throwable failure) {

    /** Reads all comments. What is about this work item alone is told; anything else fails. */
    static Uni<CommentReading> of(StreamRun run, Queued item) {
        return run.azure().workItems().comments(run.project().toString(), (int) item.workItem(), null)
                .collect().asList()
                .map(pages -> new CommentReading(item, comments(pages), pages.size(), null))
                .onFailure(NotFound.class).recoverWithItem(new CommentReading(item, List.of(), 1, null))
                .onFailure(CommentReading::isOfItem).recoverWithItem(why -> new CommentReading(item, List.of(), 1, why));
    }

    private static List<Comment> comments(List<Page<Comment>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }

    private static boolean isOfItem(Throwable failure) {
        return failure instanceof Rejected || failure instanceof Unavailable;
    }
}
