package io.adobridge.ingestion.pipelines.tests;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.test.TestRun;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Windows;
import io.smallrye.mutiny.Uni;

/**
 * A project's test runs by the time of their last change.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/test/runs/query">Runs - Query</a>
 */
@ApplicationScoped
public class TestRunsStream implements StreamKind<Windows> {

    /** The stream's name. */
    public static final String NAME = "test-runs";

    private static final StreamProfile<Windows> PROFILE = StreamProfile.windows(NAME, Integration.PIPELINES, Scope.PROJECT,
            Duration.ofMinutes(10));

    private static final Duration OVERLAP = Duration.ofMinutes(15);

    @Override
    public StreamProfile<Windows> profile() {
        return PROFILE;
    }

    @Override
    public boolean hasOwnScope() {
        return true;
    }

    @Override
    public Uni<Step<Windows>> step(StreamRun run, Windows cursor) {
        Windows windows = cursor.opened(run.now(), OVERLAP, run.retention());
        Slice slice = Slice.of(windows.required());
        return run.azure().test()
                .runs(run.project().toString(), slice.from(), slice.to(), windows.required().page()).toUni()
                .map(page -> step(run, windows, page));
    }

    private static Step<Windows> step(StreamRun run, Windows windows, Page<TestRun> page) {
        return windows.step(page.next(), Slice.count(windows.required()),
                List.of(TestRunTable.TABLE.upsert(run.connection(), Found.all(run, page.items()))));
    }
}
