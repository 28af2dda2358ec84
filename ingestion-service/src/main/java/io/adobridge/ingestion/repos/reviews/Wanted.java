package io.adobridge.ingestion.repos.reviews;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A pull request that is to be read.
 *
 * @param state fingerprint of what is known of it
 * @param asked how often a comment has asked for it
 * @param mergeCommit the commit that it became, null unless it is completed
 * @param closed when it was completed or abandoned, null while it is active
 */
record Wanted(long pullRequest, UUID project, UUID repository, String state, long asked,
        @Nullable String mergeCommit, @Nullable Instant closed) {

    static Wanted from(Row row) {
        return new Wanted(row.getLong("pull_request_id"), row.getUUID("project_id"), row.getUUID("repository_id"),
                row.getString("wanted"), row.getLong("asked"), row.getString("merge_commit"),
                Columns.instant(row, "closed_date"));
    }

    /** Its number, as Azure DevOps counts. */
    int id() {
        return Math.toIntExact(pullRequest);
    }
}
