package io.adobridge.ingestion.repos.tfvc;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.Page;
import io.adobridge.azure.tfvc.TfvcArea;
import io.adobridge.azure.tfvc.TfvcChangeset;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.StreamKind;
import io.adobridge.ingestion.stream.StreamProfile;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamProfile.Scope;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.ingestion.stream.Sweep;
import io.adobridge.ingestion.stream.Windows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * A project's changesets: listed by windows of time, each read by itself once.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/tfvc/changesets/get-changesets">Get Changesets</a>
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/tfvc/changesets/get">Changesets - Get</a>
 */
@ApplicationScoped
class ChangesetsStream implements StreamKind<Windows> {

    private static final StreamProfile<Windows> PROFILE = StreamProfile.windows("changesets", Integration.REPOS,
            Scope.PROJECT, Duration.ofMinutes(15));

    private static final Duration OVERLAP = Duration.ofMinutes(15);
    private static final int LISTS = 1;
    private static final int SIDE_BY_SIDE = 8;

    private final ChangesetLog log;

    ChangesetsStream(ChangesetLog log) {
        this.log = log;
    }

    @Override
    public StreamProfile<Windows> profile() {
        return PROFILE;
    }

    @Override
    public List<Write> reset(UUID connection) {
        return List.of(ChangesetLog.forgetAll(connection));
    }

    @Override
    public Uni<Step<Windows>> step(StreamRun run, Windows cursor) {
        Windows windows = cursor.opened(run.now(), OVERLAP, run.retention());
        return list(run, windows)
                .chain(page -> log.unread(run, page.items())
                        .chain(unread -> checkins(run, unread))
                        .map(checkins -> step(run, windows, page, checkins)));
    }

    /** A project that never had version control of this kind may be unknown to it. */
    private static Uni<Page<TfvcChangeset>> list(StreamRun run, Windows windows) {
        Sweep sweep = windows.required();
        return run.azure().tfvc()
                .changesets(run.project().toString(), sweep.from(), windows.until(), sweep.page()).toUni()
                .onFailure(NotFound.class).recoverWithItem(new Page<>(List.of(), null));
    }

    private static Uni<List<Checkin>> checkins(StreamRun run, List<TfvcChangeset> unread) {
        return Multi.createFrom().iterable(unread)
                .onItem().transformToUni(changeset -> checkin(run, changeset)).merge(SIDE_BY_SIDE)
                .collect().asList();
    }

    /** One that must not be read stays as it was listed. */
    private static Uni<Checkin> checkin(StreamRun run, TfvcChangeset listed) {
        TfvcArea tfvc = run.azure().tfvc();
        return tfvc.changesetWithChanges(run.project().toString(), listed.changesetId())
                .chain(changeset -> changeset.hasMoreChanges() ? withAllFiles(run, tfvc, changeset)
                        : Uni.createFrom().item(new Checkin(run.project(), changeset, changeset.changes(), true, 1)))
                .onFailure(failure -> failure instanceof NotFound || failure instanceof Forbidden)
                .recoverWithItem(new Checkin(run.project(), listed, List.of(), false, 1));
    }

    private static Uni<Checkin> withAllFiles(StreamRun run, TfvcArea tfvc, TfvcChangeset changeset) {
        return tfvc.changes(changeset.changesetId(), null).collect().asList()
                .map(pages -> new Checkin(run.project(), changeset,
                        pages.stream().flatMap(page -> page.items().stream()).toList(), true, 1 + pages.size()));
    }

    private static Step<Windows> step(StreamRun run, Windows windows, Page<TfvcChangeset> page, List<Checkin> checkins) {
        List<Write> writes = List.of(ChangesetTables.CHANGESETS.upsert(run.connection(), checkins),
                ChangesetTables.FILES.upsert(run.connection(),
                        checkins.stream().flatMap(checkin -> checkin.files().stream()).toList()));
        Step<Windows> step = windows.step(page.next(), LISTS, writes);
        int calls = 1 + checkins.stream().mapToInt(Checkin::calls).sum();
        return new Step<>(step.cursor(), step.writes(), step.reached(), step.then(), calls, null);
    }
}
