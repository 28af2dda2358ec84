package io.adobridge.ingestion.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reconciliation.Round.Place;
import io.adobridge.ingestion.reconciliation.Round.Span;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.Step.Then;
import io.adobridge.ingestion.stream.StreamKinds;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Begins and ends rounds. Most compare the last seven days, one a week everything that is kept; none begins before the
 * stream that it follows has read its history.
 */
@ApplicationScoped
public class Rounds {

    private static final Duration RECENT = Duration.ofDays(7);
    /** What increments reach back, for what Azure DevOps lists late. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private static final Reached NO_TIME = new Reached(null, null, 1, Reached.LEISURE);

    private static final String FOLLOWED = """
            SELECT reached_from, reached_to FROM stream
            WHERE connection_id = $1 AND project_id = $2 AND stream = $3 AND enabled
                AND completed_at IS NOT NULL AND reached_from IS NOT NULL AND reached_to IS NOT NULL
            """;

    private final Pool pool;
    private final StreamKinds kinds;

    Rounds(Pool pool, StreamKinds kinds) {
        this.pool = pool;
        this.kinds = kinds;
    }

    /** The next step of the round under way or of the one that is due; nothing is asked where none is. */
    public Uni<Step<Reconciling>> step(StreamRun run, Reconciling cursor, Reconciler kind) {
        @Nullable
        Round round = cursor.round();
        if (round != null) {
            return compared(run, cursor, kind, round);
        }
        if (!cursor.isDue(run.now(), kinds.cadence(kind))) {
            return idle(cursor);
        }
        return span(run, kind.subject().followed()).chain(reached -> reached
                .map(span -> compared(run, cursor, kind, opened(run, cursor, span)))
                .orElseGet(() -> idle(cursor)));
    }

    private Uni<Optional<Span>> span(StreamRun run, String followed) {
        return pool.preparedQuery(FOLLOWED).execute(Tuple.of(run.connection(), run.project(), followed))
                .map(rows -> rows.stream().findFirst().map(row -> span(run, row)));
    }

    private static Span span(StreamRun run, Row row) {
        Instant oldest = later(instant(row, "reached_from"), run.oldest());
        Instant until = instant(row, "reached_to").minus(LATE);
        return new Span(oldest, later(oldest, until.minus(RECENT)), until);
    }

    private static Round opened(StreamRun run, Reconciling cursor, Span span) {
        boolean whole = cursor.wantsAll(run.now());
        return new Round(run.now(), whole, whole ? new Span(span.oldest(), span.oldest(), span.until()) : span, Place.START);
    }

    private static Uni<Step<Reconciling>> compared(StreamRun run, Reconciling cursor, Reconciler kind, Round round) {
        return kind.compare(run, round).map(compared -> step(run, cursor, kind, round, compared));
    }

    private static Step<Reconciling> step(StreamRun run, Reconciling cursor, Reconciler kind, Round round,
            Compared compared) {
        @Nullable
        Place next = compared.next();
        List<Write> writes = new ArrayList<>(compared.writes());
        Tally tally = kind.tally(run, round);
        writes.add(next == null ? tally.end() : tally.goesOn());
        return new Step<>(next == null ? cursor.behind(round) : cursor.in(round.at(next)), writes, NO_TIME,
                next == null ? Then.COMPLETE : Then.CONTINUE, compared.calls(), null);
    }

    /** Still due where it was: the next run looks again. */
    private static Uni<Step<Reconciling>> idle(Reconciling cursor) {
        return Uni.createFrom().item(new Step<>(cursor, List.of(), NO_TIME, Then.COMPLETE, 0, null));
    }

    private static Instant instant(Row row, String column) {
        Instant instant = Columns.instant(row, column);
        return instant == null ? Instant.EPOCH : instant;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
