package io.adobridge.ingestion.pipelines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.build.Build;
import io.adobridge.azure.build.BuildQueryOrder;
import io.adobridge.azure.build.BuildSearch;
import io.adobridge.azure.build.BuildStatus;
import io.adobridge.ingestion.events.EventLog;
import io.adobridge.ingestion.pipelines.links.BuildOrder;
import io.adobridge.ingestion.pipelines.tests.TestRunsStream;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.Step.Then;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Sweep;
import io.adobridge.ingestion.stream.Wake;
import io.adobridge.ingestion.stream.Windows;
import io.smallrye.mutiny.Uni;

/**
 * A project's builds: in each window those that finished, and with the newest one those that wait or run. Finished
 * builds are queued for their timelines in the transaction that stores them.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/builds/list">Builds - List</a>
 */
@ApplicationScoped
class BuildsStream implements StreamKind<Windows> {

    static final String NAME = "builds";

    private static final StreamProfile<Windows> PROFILE = StreamProfile.windows(NAME, Integration.PIPELINES,
            Scope.PROJECT, Duration.ofMinutes(2));

    private static final Duration OVERLAP = Duration.ofMinutes(15);

    /** How recent a build is that the first sync announces. */
    static final Duration FIRST_NEWS = Duration.ofDays(1);

    private static final int FINISHED = 0;
    private static final int RUNNING = 1;
    private static final int WAITING = 2;

    @Override
    public StreamProfile<Windows> profile() {
        return PROFILE;
    }

    @Override
    public Uni<Step<Windows>> step(StreamRun run, Windows cursor) {
        Windows windows = cursor.opened(run.now(), OVERLAP, run.retention());
        Sweep sweep = windows.required();
        return run.azure().build().builds(run.project().toString(), search(windows), sweep.page()).toUni()
                .map(page -> step(run, windows, page));
    }

    private static BuildSearch search(Windows windows) {
        Sweep sweep = windows.required();
        return switch (sweep.list()) {
            case FINISHED -> BuildSearch.finished(sweep.from(), windows.until());
            case RUNNING -> BuildSearch.running();
            default -> new BuildSearch(null, null, BuildQueryOrder.QUEUE_TIME_DESCENDING, BuildStatus.NOT_STARTED, List.of(),
                    null);
        };
    }

    private static Step<Windows> step(StreamRun run, Windows windows, Page<Build> page) {
        int lists = windows.atTheFront() ? WAITING + 1 : RUNNING;
        Step<Windows> step = windows.step(page.next(), lists, writes(run, windows, page.items()));
        boolean haveFinished = windows.hasNews() && windows.required().list() == FINISHED && !page.items().isEmpty();
        Step<Windows> told = step.then() == Then.CONTINUE ? step
                : step.and(Wake.upUntilComplete(run, TimelineQueue.BULK));
        return haveFinished ? told.and(Wake.up(run, TestRunsStream.NAME)) : told;
    }

    private static List<Write> writes(StreamRun run, Windows windows, List<Build> found) {
        Instant since = windows.hasNews() ? Instant.EPOCH : windows.anchor().minus(FIRST_NEWS);
        List<Write> writes = new ArrayList<>();
        writes.add(BuildTable.TABLE.upsert(run.connection(), Found.all(run, found)));
        writes.addAll(followUps(run, found, since));
        return writes;
    }

    /**
     * What follows from builds that were just stored. Events come last: their counter is locked until the transaction ends.
     *
     * @param since builds that finished before are announced only if they were before
     */
    static List<Write> followUps(StreamRun run, List<Build> found, Instant since) {
        List<Integer> builds = found.stream().map(Build::id).toList();
        return List.of(BuildOrder.tie(run, builds), TimelineQueue.add(run, found), Wake.up(run, TimelinesStream.NAME),
                EventLog.finished(run, builds, since));
    }
}
