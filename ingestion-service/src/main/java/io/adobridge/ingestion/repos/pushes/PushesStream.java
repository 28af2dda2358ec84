package io.adobridge.ingestion.repos.pushes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.git.GitPush;
import io.adobridge.ingestion.store.Write;
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
import io.smallrye.mutiny.Uni;

/**
 * The pushes to a repository by their date.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pushes/list">Pushes - List</a>
 */
@ApplicationScoped
class PushesStream implements StreamKind<Windows> {

    private static final StreamProfile<Windows> PROFILE = StreamProfile.windows(PushLog.NAME, Integration.REPOS,
            Scope.REPOSITORY, Duration.ofMinutes(10));

    private static final Duration OVERLAP = Duration.ofMinutes(15);
    private static final int LISTS = 1;

    @Override
    public StreamProfile<Windows> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<Windows>> step(StreamRun run, Windows cursor) {
        Windows windows = cursor.opened(run.now(), OVERLAP, run.retention());
        Sweep sweep = windows.required();
        return run.azure().git()
                .pushes(run.project().toString(), run.part().toString(), sweep.from(), windows.until(), sweep.page()).toUni()
                .map(page -> step(run, windows, page));
    }

    private static Step<Windows> step(StreamRun run, Windows windows, Page<GitPush> page) {
        List<GitPush> dated = page.items().stream().filter(push -> Dates.known(push.date()) != null).toList();
        List<Write> writes = new ArrayList<>();
        writes.add(PushTable.TABLE.upsert(run.connection(), Found.all(run, dated)));
        dated.stream().map(GitPush::date).filter(Objects::nonNull).max(Comparator.<Instant> naturalOrder())
                .ifPresent(last -> writes.add(PushLog.wake(run, last)));
        return windows.step(page.next(), LISTS, writes);
    }
}
