package io.adobridge.azure.governor;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
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
        return attempt(errand, request, 1)
                .onFailure(PauseTooLong.class).transform(pause -> tooLong(errand, (PauseTooLong) pause));
    }

    private <T> Uni<T> attempt(Errand errand, Function<Turn, Uni<? extends T>> request, int number) {
        return inTurn(errand, request)
                .onFailure(failure -> worthAnother(errand, failure, number))
                .recoverWithUni(failure -> waitAfter(errand, failure, number)
                        .chain(() -> attempt(errand, request, number + 1)));
    }

    private <T> Uni<T> inTurn(Errand errand, Function<Turn, Uni<? extends T>> request) {
        return Uni.createFrom().deferred(() -> {
            Instant joined = now();
            return gate.inTurn(turn -> observed(errand, joined, request.apply(turn)))
                    .onFailure(Unauthorized.class).transform(this::givenTheDoubt);
        });
    }

    private <T> Uni<? extends T> observed(Errand errand, Instant joined, Uni<? extends T> request) {
        Instant left = now();
        around.observer().queued(errand.area(), Duration.between(joined, left));
        return request.onItemOrFailure().invoke((item, failure) -> around.observer()
                .attempted(errand.area(), outcome(failure), Duration.between(left, now())));
    }

    private Throwable givenTheDoubt(Throwable unauthorized) {
        if (gate.lastStrained().plus(DOUBT).isBefore(now())) {
            return unauthorized;
        }
        Evidence evidence = ((Unauthorized) unauthorized).evidence();
        return new Throttled(evidence, gate.suspectThrottling()).because(unauthorized);
    }

    private boolean worthAnother(Errand errand, Throwable failure, int number) {
        if (!errand.idempotent() || number >= limits.attempts()) {
            return false;
        }
        return failure instanceof Unavailable
                || (failure instanceof Throttled throttled && throttled.retryAfter().compareTo(limits.patience()) <= 0);
    }

    /** After throttling the gate makes everything wait; after a failure of the server this request alone does. */
    private Uni<Void> waitAfter(Errand errand, Throwable failure, int number) {
        if (failure instanceof Throttled throttled) {
            around.observer().retrying(errand.area(), throttled.retryAfter());
            return Uni.createFrom().voidItem();
        }
        Duration delay = backoff.after(number);
        around.observer().retrying(errand.area(), delay);
        return around.timer().after(delay);
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
