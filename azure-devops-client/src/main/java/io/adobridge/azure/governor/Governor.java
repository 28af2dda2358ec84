package io.adobridge.azure.governor;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.CallTrace;
import io.smallrye.mutiny.Uni;

/**
 * Paces and repeats the requests of one identity to one organisation or collection.
 * What is idempotent is sent again after throttling and after failures of the server, a bounded number of times; what is not
 * fails at once.
 */
public final class Governor {

    /** Throttling can make Azure DevOps forget who we are: so soon after it, a 401 says nothing about the token. */
    private static final Duration DOUBT = Duration.ofSeconds(60);

    private static final Duration SHORTEST_BACKOFF = Duration.ofMillis(500);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);

    private final Limits limits;
    private final Surroundings around;
    private final Gate gate;
    private final Backoff backoff;

    /**
     * @param key of the identity in the organisation, the same in every process
     */
    public Governor(String key, Limits limits, Surroundings around) {
        this.limits = limits;
        this.around = around;
        this.gate = new Gate(key, limits, around);
        this.backoff = new Backoff(SHORTEST_BACKOFF, LONGEST_BACKOFF, around.random());
    }

    /**
     * Runs a request in its turn.
     *
     * @param request sends it, once for each subscription, and tells the turn what the reply says about limits
     * @return what the request gives, or its last failure; {@link Throttled} where a pause outlasts patience
     */
    public <T> Uni<T> run(Errand errand, Function<Turn, Uni<? extends T>> request) {
        return Uni.createFrom().deferred(() -> {
            CallTrace trace = around.observer().asked(errand.call(), errand.server());
            return attempt(new Journey<T>(errand, request, trace), 1)
                    .onFailure(PauseTooLong.class).transform(pause -> tooLong(errand, (PauseTooLong) pause))
                    .onTermination().invoke((item, failure, cancelled) -> trace
                            .ended(cancelled ? new CancellationException() : failure));
        });
    }

    /** A request, and what is shown of it. */
    private record Journey<T>(Errand errand, Function<Turn, Uni<? extends T>> request, CallTrace trace) {
    }

    private <T> Uni<T> attempt(Journey<T> journey, int number) {
        return inTurn(journey)
                .onFailure(failure -> worthAnother(journey.errand(), failure, number))
                .recoverWithUni(failure -> waitAfter(journey, failure, number)
                        .chain(() -> attempt(journey, number + 1)));
    }

    private <T> Uni<T> inTurn(Journey<T> journey) {
        return Uni.createFrom().deferred(() -> {
            Instant joined = now();
            return gate.inTurn(turn -> observed(journey, joined, turn))
                    .onFailure(Unauthorized.class).transform(failure -> givenTheDoubt(journey, failure));
        });
    }

    private <T> Uni<? extends T> observed(Journey<T> journey, Instant joined, Turn turn) {
        Errand errand = journey.errand();
        Instant left = now();
        around.observer().queued(errand.area(), Duration.between(joined, left));
        journey.trace().waited(Duration.between(joined, left));
        return journey.request().apply(turn.followedBy(journey.trace())).onItemOrFailure()
                .invoke((item, failure) -> around.observer()
                        .attempted(errand.area(), outcome(failure), Duration.between(left, now())));
    }

    private Throwable givenTheDoubt(Journey<?> journey, Throwable unauthorized) {
        if (gate.lastStrained().plus(DOUBT).isBefore(now())) {
            return unauthorized;
        }
        Evidence evidence = ((Unauthorized) unauthorized).evidence();
        Duration pause = gate.suspectThrottling();
        journey.trace().paused(pause);
        return new Throttled(evidence, pause).because(unauthorized);
    }

    private boolean worthAnother(Errand errand, Throwable failure, int number) {
        if (!errand.idempotent() || number >= limits.attempts()) {
            return false;
        }
        return failure instanceof Unavailable
                || (failure instanceof Throttled throttled && throttled.retryAfter().compareTo(limits.patience()) <= 0);
    }

    /** After throttling the gate makes everything wait; after a failure of the server this request alone does. */
    private Uni<Void> waitAfter(Journey<?> journey, Throwable failure, int number) {
        if (failure instanceof Throttled throttled) {
            announceAnother(journey, failure, throttled.retryAfter());
            return Uni.createFrom().voidItem();
        }
        Duration delay = backoff.after(number);
        announceAnother(journey, failure, delay);
        return around.timer().after(delay);
    }

    private void announceAnother(Journey<?> journey, Throwable failure, Duration delay) {
        around.observer().retrying(journey.errand().area(), delay);
        journey.trace().retrying(outcome(failure), delay);
    }

    private static Throttled tooLong(Errand errand, PauseTooLong pause) {
        return new Throttled(Evidence.noReply(errand.call(), "not sent: Azure DevOps asked to wait"), pause.rest());
    }

    private static String outcome(@Nullable Throwable failure) {
        if (failure == null) {
            return "ok";
        }
        return failure instanceof AzureDevOpsFailure known ? known.getClass().getSimpleName() : "Other";
    }

    private Instant now() {
        return around.clock().instant();
    }
}
