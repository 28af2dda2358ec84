package io.adobridge.ingestion.pipelines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.build.Build;
import io.adobridge.azure.build.BuildSearch;
import io.adobridge.ingestion.reconciliation.Compared;
import io.adobridge.ingestion.reconciliation.Drift;
import io.adobridge.ingestion.reconciliation.Reconciler;
import io.adobridge.ingestion.reconciliation.Round;
import io.adobridge.ingestion.reconciliation.Rounds;
import io.adobridge.ingestion.reconciliation.Tally;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Dates;
import io.adobridge.ingestion.stream.Found;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;

/**
 * What increments of builds miss: one that was listed late, tags and retention that changed after the end, one that Azure
 * DevOps' own retention has deleted, and one that was deleted while it ran, so that it never ended.
 */
@ApplicationScoped
class BuildReconciliationStream implements Reconciler {

    private static final Subject SUBJECT = Subject.of("builds", BuildsStream.NAME, "build-reconciliation",
            Integration.PIPELINES);

    private final Rounds rounds;
    private final StoredBuilds stored;

    BuildReconciliationStream(Rounds rounds, StoredBuilds stored) {
        this.rounds = rounds;
        this.stored = stored;
    }

    @Override
    public Subject subject() {
        return SUBJECT;
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }

    @Override
    public Uni<Compared> compare(StreamRun run, Round round) {
        BuildSearch search = BuildSearch.finished(round.span().from(), round.span().until());
        return run.azure().build().builds(run.project().toString(), search, round.place().page()).toUni()
                .map(page -> Slice.of(round, page))
                .chain(slice -> stored.suspects(run, slice)
                        .chain(suspects -> stored.stillThere(run, suspects))
                        .map(verdict -> compared(run, round, slice, verdict)));
    }

    private Compared compared(StreamRun run, Round round, Slice slice, StoredBuilds.Verdict verdict) {
        Tally tally = tally(run, round);
        List<Build> ended = verdict.there().stream().filter(build -> slice.wasDue(build)).toList();
        List<Write> writes = new ArrayList<>(List.of(
                tally.stored(StoredBuilds.known(run, slice.builds()), upsert(run, slice.builds()), slice.builds().size()),
                tally.found(upsert(run, ended), changed -> Drift.stale(changed)),
                tally.found(StoredBuilds.gone(run, verdict.gone()), changed -> Drift.gone(changed))));
        writes.addAll(BuildsStream.followUps(run, slice.and(ended), announcedSince(round)));
        return new Compared(slice.next(), writes, 1 + verdict.calls());
    }

    /** Somebody may still wait for a build of the last days that nobody was told of. */
    private static Instant announcedSince(Round round) {
        Instant recently = round.span().until().minus(BuildsStream.FIRST_NEWS);
        return recently.isAfter(round.span().from()) ? recently : round.span().from();
    }

    private static Write upsert(StreamRun run, List<Build> builds) {
        return BuildTable.TABLE.upsert(run.connection(), Found.all(run, builds));
    }

    /**
     * A page of the list of finished builds, newest first, and the stretch of time that it covers.
     *
     * @param after nothing that finished at or before is on the page
     * @param before nothing that finished at or after is on the page, unless it was on the one before
     * @param until what finished later, increments may still be about to read
     * @param next where the next page is compared, null behind the last
     */
    record Slice(List<Build> builds, Instant after, Instant before, Instant until, Round.@Nullable Place next) {

        static Slice of(Round round, Page<Build> page) {
            String behind = round.place().behind();
            Instant before = behind == null ? round.span().until() : Instant.parse(behind);
            Instant last = page.items().isEmpty() ? before
                    : finished(page.items().get(page.items().size() - 1), round.span().from());
            boolean more = page.next() != null;
            return new Slice(page.items(), more ? last : round.span().from(), before, round.span().until(),
                    more ? round.place().turned(page.next(), last.toString()) : null);
        }

        boolean isLast() {
            return next == null;
        }

        /** Whether a build has ended so long ago that its end should be known. */
        boolean wasDue(Build build) {
            return finished(build, until).isBefore(until);
        }

        List<Build> and(List<Build> more) {
            List<Build> all = new ArrayList<>(builds);
            all.addAll(more);
            return all;
        }

        private static Instant finished(Build build, Instant otherwise) {
            Instant finished = Dates.known(build.finishTime());
            return finished == null ? otherwise : finished;
        }
    }
}
