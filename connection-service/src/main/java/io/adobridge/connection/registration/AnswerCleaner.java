package io.adobridge.connection.registration;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Forgets answers that nobody will ask for again. Replicas may do it at the same time. */
@ApplicationScoped
class AnswerCleaner {

    private static final Duration KEPT = Duration.ofHours(24);

    private final AnswerRepository answers;
    private final Clock clock;

    AnswerCleaner(AnswerRepository answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Scheduled(every = "{adobridge.answers.clean-every}", concurrentExecution = SKIP)
    @WithTransaction
    Uni<Void> forgetOld() {
        return answers.forgetBefore(clock.instant().minus(KEPT)).replaceWithVoid();
    }
}
