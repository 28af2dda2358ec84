package io.adobridge.ingestion.stream;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.stream.PageWriter.Page;
import io.adobridge.ingestion.stream.Step.Then;
import io.adobridge.kit.mirror.Doors;
import io.adobridge.kit.work.LeasedWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Follows one claimed stream: page after page until it is up to date, its time is up, or something is in the way. When the
 * process stops, a page that is being read is broken off and one that is being written is the last.
 */
@ApplicationScoped
class StreamFollower {

    private final StreamKinds kinds;
    private final Doors doors;
    private final PageWriter writer;
    private final Setbacks setbacks;
    private final Pace pace;
    private final StreamQueue queue;
    private final LeasedWork work;

    StreamFollower(StreamKinds kinds, Doors doors, PageWriter writer, Setbacks setbacks, Pace pace, StreamQueue queue,
            LeasedWork work) {
        this.kinds = kinds;
        this.doors = doors;
        this.writer = writer;
        this.setbacks = setbacks;
        this.pace = pace;
        this.queue = queue;
        this.work = work;
    }

    /** Never fails: whatever goes wrong becomes the stream's setback. */
    Uni<Void> follow(Claim claim) {
        return Uni.createFrom().deferred(() -> run(kinds.open(claim, pace.now())))
                .onFailure().recoverWithUni(failure -> setbacks.record(claim, failure));
    }

    private <C> Uni<Void> run(Following<C> following) {
        return Multi.createBy().repeating().uni(() -> turn(following)).whilst(then -> then == Then.CONTINUE)
                .onItem().ignoreAsUni();
    }

    private <C> Uni<Then> turn(Following<C> following) {
        Instant begun = pace.now();
        return work.unlessStopping(doors.with(following.connection(), following::fetch), null)
                .onItem().ifNotNull().transformToUni(step -> written(following, step, begun))
                .onItem().ifNull().switchTo(() -> handedBack(following.claim()));
    }

    /** For another replica to take at once. */
    private Uni<Then> handedBack(Claim claim) {
        return queue.release(claim, Duration.ZERO).replaceWith(Then.YIELD);
    }

    private <C> Uni<Then> written(Following<C> following, Step<C> step, Instant begun) {
        Page page = pace.page(following, step, begun);
        return writer.write(following.claim(), page)
                .invoke(() -> following.moveBehind(step))
                .call(() -> step.setback() == null ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(step.setback()))
                .replaceWith(page.then());
    }
}
