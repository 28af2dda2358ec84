package io.adobridge.ingestion.repos.reviews;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.git.CommentThreadContext;
import io.adobridge.azure.git.CommentThreadContext.CommentPosition;
import io.adobridge.azure.git.GitCommitRef;
import io.adobridge.azure.git.GitPullRequestCommentThread;
import io.adobridge.azure.git.GitPullRequestIteration;
import io.adobridge.azure.git.GitUserDate;
import io.adobridge.ingestion.repos.reviews.Details.Brought;
import io.adobridge.ingestion.repos.reviews.Details.Part;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Person;

/** How the parts of a pull request fill their rows. */
final class DetailTables {

    static final Table<Part<GitPullRequestIteration>> ITERATIONS = DetailTables
            .<GitPullRequestIteration> of("pull_request_iteration")
            .number("iteration_id", part -> (long) part.item().id()).key()
            .text("author_id", part -> Person.of(part.item().author()).id())
            .text("author_name", part -> Person.of(part.item().author()).name())
            .text("author_unique_name", part -> Person.of(part.item().author()).uniqueName())
            .text("reason", part -> part.item().reason())
            .text("source_commit", part -> id(part.item().sourceRefCommit()))
            .text("target_commit", part -> id(part.item().targetRefCommit()))
            .text("common_commit", part -> id(part.item().commonRefCommit()))
            .time("created_at", part -> Dates.known(part.item().createdDate()))
            .time("updated_at", part -> Dates.known(part.item().updatedDate()))
            .build();

    /** Of a commit that several iterations list, the first counts. */
    static final Table<Part<Brought>> COMMITS = DetailTables.<Brought> of("pull_request_commit")
            .text("commit_id", part -> part.item().commit().commitId()).key()
            .number("iteration_id", part -> part.item().iteration() == 0 ? null : (long) part.item().iteration())
            .text("author_name", part -> author(part).name())
            .text("author_email", part -> author(part).email())
            .time("author_date", part -> Dates.known(author(part).date()))
            .time("committer_date", part -> committed(part.item().commit().committer()))
            .text("comment", part -> part.item().commit().comment())
            .preferring((earlier, later) -> earlier)
            .build();

    static final Table<Part<GitPullRequestCommentThread>> THREADS = DetailTables
            .<GitPullRequestCommentThread> of("pull_request_thread")
            .number("thread_id", part -> (long) part.item().id()).key()
            .flag("system", part -> SystemThread.is(part.item()))
            .text("type", part -> SystemThread.type(part.item()))
            .text("status", part -> part.item().status())
            .text("file_path", part -> path(part.item().threadContext()))
            .integer("line", part -> line(part.item().threadContext()))
            .time("published_at", part -> Dates.known(part.item().publishedDate()))
            .time("updated_at", part -> Dates.known(part.item().lastUpdatedDate()))
            .flag("deleted", part -> part.item().isDeleted())
            .build();

    static final Table<Part<Said>> COMMENTS = DetailTables.<Said> of("pull_request_comment")
            .number("thread_id", part -> (long) part.item().thread()).key()
            .number("comment_id", part -> (long) part.item().comment().id()).key()
            .number("parent_id", part -> parent(part.item().comment().parentCommentId()))
            .flag("system", part -> SystemThread.is(part.item().comment()))
            .text("author_id", part -> Person.of(part.item().comment().author()).id())
            .text("author_name", part -> Person.of(part.item().comment().author()).name())
            .text("author_unique_name", part -> Person.of(part.item().comment().author()).uniqueName())
            .text("content", part -> part.item().comment().content())
            .time("published_at", part -> Dates.known(part.item().comment().publishedDate()))
            .time("updated_at", part -> Dates.known(part.item().comment().lastUpdatedDate()))
            .flag("deleted", part -> part.item().comment().isDeleted())
            .build();

    static final Table<Part<Vote>> VOTES = DetailTables.<Vote> of("pull_request_vote")
            .number("thread_id", part -> (long) part.item().thread()).key()
            .text("voter_id", part -> part.item().voter().id())
            .text("voter_name", part -> part.item().voter().name())
            .text("voter_unique_name", part -> part.item().voter().uniqueName())
            .integer("vote", part -> part.item().vote())
            .time("voted_at", part -> part.item().votedAt())
            .build();

    private static final GitUserDate NOBODY = new GitUserDate(null, null, null, null);

    private DetailTables() {
    }

    private static <T> Table.Builder<Part<T>> of(String table) {
        return Table.<Part<T>> named(table)
                .number("pull_request_id", part -> part.of().pullRequest()).key()
                .id("project_id", part -> part.of().project())
                .id("repository_id", part -> part.of().repository());
    }

    private static GitUserDate author(Part<Brought> part) {
        GitUserDate author = part.item().commit().author();
        return author == null ? NOBODY : author;
    }

    private static @Nullable Instant committed(@Nullable GitUserDate committer) {
        return committer == null ? null : Dates.known(committer.date());
    }

    private static @Nullable String id(@Nullable GitCommitRef commit) {
        return commit == null ? null : commit.commitId();
    }

    /** The first comment of a thread has the parent 0. */
    private static @Nullable Long parent(int comment) {
        return comment == 0 ? null : (long) comment;
    }

    private static @Nullable String path(@Nullable CommentThreadContext place) {
        return place == null ? null : place.filePath();
    }

    private static @Nullable Integer line(@Nullable CommentThreadContext place) {
        if (place == null) {
            return null;
        }
        CommentPosition start = place.rightFileStart() == null ? place.leftFileStart() : place.rightFileStart();
        return start == null ? null : start.line();
    }
}
