package io.adobridge.ingestion.boards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.boards.Inventory.Listed;
import io.adobridge.ingestion.boards.StoredWorkItems.Odd;
import io.adobridge.ingestion.reconciliation.Compared;
import io.adobridge.ingestion.reconciliation.Drift;
import io.adobridge.ingestion.reconciliation.Reconciler;
import io.adobridge.ingestion.reconciliation.Round;
import io.adobridge.ingestion.reconciliation.Rounds;
import io.adobridge.ingestion.reconciliation.Tally;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;

/**
 * What the feed of revisions misses: work items that were destroyed, or moved to a project that is not followed, of which it
 * tells nothing; and whatever else is not stored as it is. What is missing or stale is read again from the feed, from
 * where the first of it was missed.
 */
@ApplicationScoped
class WorkItemReconciliationStream implements Reconciler {

    private static final Subject SUBJECT = Subject.of("work-items", WorkItemsStream.NAME, "work-item-reconciliation",
            Integration.BOARDS);

    private static final int EXISTENCE = 0;

    private final Rounds rounds;
    private final StoredWorkItems stored;

    WorkItemReconciliationStream(Rounds rounds, StoredWorkItems stored) {
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
        return round.place().list() == EXISTENCE ? existence(run, round) : revisions(run, round);
    }

    /** Which there are: ids alone, so that all that are kept cost a request. */
    private Uni<Compared> existence(StreamRun run, Round round) {
        return Inventory.ids(run, round)
                .chain(listed -> stored.odd(run, round, listed)
                        .chain(odd -> Inventory.details(run, odd.stream().map(Odd::id).toList())
                                .map(details -> existence(run, round, listed, new Verdict(round, odd, details)))));
    }

    private Compared existence(StreamRun run, Round round, Listed listed, Verdict verdict) {
        Tally tally = tally(run, round);
        List<Write> writes = new ArrayList<>(List.of(
                tally.found(new Drift(listed.ids().size(), verdict.missing().size(), verdict.stale().size(), 0)),
                StoredWorkItems.back(run, verdict.stale()),
                tally.found(StoredWorkItems.gone(run, verdict.gone()), Drift::gone),
                tally.found(StoredWorkItems.moved(run, verdict.moved()), Drift::gone)));
        readAgain(run, round, verdict.since(), writes);
        return new Compared(round.place().turned(listed.next(), listed.next()), writes, 1 + verdict.calls());
    }

    /** Whether they are stored as of their latest revision: those that changed lately, or all. */
    private Uni<Compared> revisions(StreamRun run, Round round) {
        return Inventory.changed(run, round)
                .chain(listed -> Inventory.details(run, listed.ids())
                        .chain(details -> stored.behind(run, details.before(round.span().until()))
                                .map(behind -> revisions(run, round, listed, behind))));
    }

    private Compared revisions(StreamRun run, Round round, Listed listed, List<Instant> behind) {
        List<Write> writes = new ArrayList<>();
        writes.add(tally(run, round).found(Drift.stale(behind.size())));
        readAgain(run, round, behind.stream().min(Comparator.naturalOrder()).orElse(null), writes);
        boolean last = listed.next() == null;
        return new Compared(last ? null : round.place().turned(listed.next(), listed.next()), writes,
                1 + Inventory.calls(listed.ids().size()));
    }

    private static void readAgain(StreamRun run, Round round, @Nullable Instant since, List<Write> writes) {
        if (since != null) {
            Instant oldest = round.span().oldest();
            writes.add(RevisionFeed.readAgain(run, since.isBefore(oldest) ? oldest : since));
        }
    }

    /** What became of work items that are listed or stored, and not both. */
    private record Verdict(Round round, List<Odd> odd, Inventory.Details details) {

        /** Listed, and nowhere to be found here. */
        List<Odd> missing() {
            return due().filter(each -> each.listed() && each.changed() == null).toList();
        }

        /** Stored as deleted, or as another project's. */
        List<Odd> stale() {
            return due().filter(each -> each.listed() && each.changed() != null).toList();
        }

        List<Long> gone() {
            return odd.stream().filter(each -> !each.listed() && details.of(each.id()) == null).map(Odd::id).toList();
        }

        /** Found elsewhere, however short a while ago: nothing else tells of it. */
        List<Inventory.Detail> moved() {
            return odd.stream().filter(each -> !each.listed()).map(each -> details.of(each.id())).filter(Objects::nonNull)
                    .toList();
        }

        /** From where the feed tells all that is not stored. */
        @Nullable
        Instant since() {
            return due().filter(Odd::listed).map(each -> each.changed() != null ? each.changed() : created(each))
                    .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        }

        int calls() {
            return Inventory.calls(odd.size());
        }

        private @Nullable Instant created(Odd each) {
            Inventory.Detail detail = details.of(each.id());
            return detail == null ? null : detail.created();
        }

        /** Those that changed so long ago that increments should have read it. */
        private Stream<Odd> due() {
            return odd.stream().filter(each -> {
                Inventory.Detail detail = details.of(each.id());
                return detail != null && detail.changed().isBefore(round.span().until());
            });
        }
    }
}
