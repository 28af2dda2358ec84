package io.adobridge.ingestion.repos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.git.CommitSearch;
import io.adobridge.azure.git.GitCommitRef;
import io.adobridge.azure.git.GitPushRef;
import io.adobridge.azure.git.GitUserDate;
import io.adobridge.ingestion.repos.pushes.PushLog;
import io.adobridge.ingestion.store.Table;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Sweep;
import io.adobridge.ingestion.stream.Windows;
import io.adobridge.ingestion.stream.WorkItemRefs;
import io.smallrye.mutiny.Uni;

/**
 * The commits of a repository's default branch, by committer date. That date is when a commit was made, not when it was
 * pushed, so increments reach back some days. As long as the repository's pushes are followed and there is none, nothing
 * is asked.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/commits/get-commits-batch">Get Commits Batch</a>
 */
@ApplicationScoped
class CommitsStream implements StreamKind<Windows> {

    private static final StreamProfile<Windows> PROFILE = StreamProfile.windows(PushLog.COMMITS, Integration.REPOS,
            Scope.REPOSITORY, Duration.ofMinutes(15));

    private static final Duration PUSHED_LATE = Duration.ofDays(3);
    private static final int LISTS = 1;

    static final Table<Found<GitCommitRef>> TABLE = Table.<Found<GitCommitRef>> named("git_commit")
            .id("repository_id", Found::part).key()
            .text("commit_id", found -> found.item().commitId()).key()
            .id("project_id", Found::project)
            .text("author_name", found -> name(found.item().author()))
            .text("author_email", found -> email(found.item().author()))
            .time("author_date", found -> date(found.item().author()))
            .text("committer_name", found -> name(found.item().committer()))
            .text("committer_email", found -> email(found.item().committer()))
            .time("committer_date", found -> date(found.item().committer()))
            .text("comment", found -> found.item().comment())
            .integer("adds", found -> found.item().changeCounts().get("Add"))
            .integer("edits", found -> found.item().changeCounts().get("Edit"))
            .integer("deletes", found -> found.item().changeCounts().get("Delete"))
            .number("push_id", found -> push(found.item().push()))
            .numbers("work_items", found -> WorkItemRefs.ids(found.item().workItems()))
            .build();

    private final PushLog pushes;

    CommitsStream(PushLog pushes) {
        this.pushes = pushes;
    }

    @Override
    public StreamProfile<Windows> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<Windows>> step(StreamRun run, Windows stored) {
        Windows cursor = stored.within(run.retention(), run.now());
        return !cursor.idle() ? read(run, cursor)
                : pushes.quietSince(run, cursor.newest())
                        .chain(until -> until.map(known -> Uni.createFrom().item(cursor.unchanged(known)))
                                .orElseGet(() -> read(run, cursor)));
    }

    private static Uni<Step<Windows>> read(StreamRun run, Windows cursor) {
        Windows windows = cursor.opened(run.now(), PUSHED_LATE, run.retention());
        Sweep sweep = windows.required();
        return run.azure().git().commitsBatch(run.project().toString(), run.part().toString(),
                new CommitSearch(sweep.from(), windows.until(), null, true, true), sweep.page()).toUni()
                .map(page -> step(run, windows, page));
    }

    private static Step<Windows> step(StreamRun run, Windows windows, Page<GitCommitRef> page) {
        return windows.step(page.next(), LISTS, List.of(TABLE.upsert(run.connection(), Found.all(run, dated(page)))));
    }

    /** Those of a page that can be stored. */
    static List<GitCommitRef> dated(Page<GitCommitRef> page) {
        return page.items().stream().filter(commit -> date(commit.committer()) != null).toList();
    }

    private static @Nullable Long push(@Nullable GitPushRef push) {
        return push == null ? null : (long) push.pushId();
    }

    private static @Nullable String name(@Nullable GitUserDate person) {
        return person == null ? null : person.name();
    }

    private static @Nullable String email(@Nullable GitUserDate person) {
        return person == null ? null : person.email();
    }

    private static @Nullable Instant date(@Nullable GitUserDate person) {
        return person == null ? null : Dates.known(person.date());
    }
}
