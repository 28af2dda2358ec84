package io.adobridge.ingestion.pipelines.releases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Page;
import io.adobridge.azure.release.Deployment;
import io.adobridge.azure.release.Release;
import io.adobridge.azure.release.ReleaseReference;
import io.adobridge.azure.release.ReleaseSearch;
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
 * A project's classic releases by creation, and its deployments by their last change.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/deployments/list">Deployments - List</a>
 */
@ApplicationScoped
class ReleasesStream implements StreamKind<Windows> {

    private static final StreamProfile<Windows> PROFILE = StreamProfile.windows("releases", Integration.PIPELINES,
            Scope.PROJECT, Duration.ofMinutes(10));

    private static final Duration OVERLAP = Duration.ofMinutes(15);

    /** Releases come first: their stages are as of the reading, and deployments that were read count for more. */
    private static final int RELEASES = 0;
    private static final int LISTS = 2;

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
        return windows.required().list() == RELEASES ? releases(run, windows) : deployments(run, windows);
    }

    private static Uni<Step<Windows>> releases(StreamRun run, Windows windows) {
        return run.azure().release()
                .releases(run.project().toString(), search(windows), windows.required().page()).toUni()
                .map(page -> releases(run, windows, page));
    }

    private static Uni<Step<Windows>> deployments(StreamRun run, Windows windows) {
        return run.azure().release()
                .deployments(run.project().toString(), search(windows), windows.required().page()).toUni()
                .map(page -> deployments(run, windows, page));
    }

    private static ReleaseSearch search(Windows windows) {
        Sweep sweep = windows.required();
        Instant until = windows.until();
        return ReleaseSearch.between(sweep.from(), until);
    }

    private static Step<Windows> releases(StreamRun run, Windows windows, Page<Release> page) {
        List<StageOfRelease> stages = page.items().stream().flatMap(release -> StageOfRelease.all(run, release)).toList();
        List<Integer> releases = page.items().stream().map(Release::id).toList();
        return windows.step(page.next(), LISTS, List.of(
                ReleaseTable.TABLE.upsert(run.connection(), Found.all(run, page.items())),
                StageOfRelease.TABLE.upsert(run.connection(), stages), StageStates.renew(run, releases)));
    }

    private static Step<Windows> deployments(StreamRun run, Windows windows, Page<Deployment> page) {
        List<Integer> releases = page.items().stream().map(Deployment::release)
                .filter(Objects::nonNull).map(ReleaseReference::id).distinct().toList();
        return windows.step(page.next(), LISTS, List.of(
                DeploymentTable.TABLE.upsert(run.connection(), Found.all(run, page.items())),
                StageStates.renew(run, releases)));
    }
}
