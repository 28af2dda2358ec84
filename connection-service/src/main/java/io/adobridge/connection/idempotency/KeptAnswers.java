package io.adobridge.connection.idempotency;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Keeps answers under the keys of their requests. */
@ApplicationScoped
public class KeptAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private final KeptAnswerRepository answers;
    private final ObjectMapper json;
    private final Clock clock;

    KeptAnswers(KeptAnswerRepository answers, ObjectMapper json, Clock clock) {
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    /** What the same request was answered with, empty when it is new; {@link IdempotencyKeyReused} when it was another. */
    @WithSession
    public <T> Uni<Optional<T>> find(Optional<KeyUse> use, Class<T> kind) {
        return use.isEmpty() ? Uni.createFrom().item(Optional.empty())
                : answers.findById(use.orElseThrow().id())
                        .map(kept -> Optional.ofNullable(kept).map(known -> read(known.answerTo(use.orElseThrow()), kind)));
    }

    /** The same request may have been answered at the same moment; if not, the failure stands that this one met. */
    public <T> Uni<T> findOrFail(Optional<KeyUse> use, Class<T> kind, Throwable failure) {
        return find(use, kind)
                .chain(known -> known.map(answer -> Uni.createFrom().item(answer))
                        .orElseGet(() -> Uni.createFrom().failure(failure)));
    }

    /**
     * Keeps the answer if the request has a key. Joins the transaction that the answer is about; of two that keep an answer
     * under one key at once one fails.
     */
    @WithTransaction
    public Uni<Void> keep(Optional<KeyUse> use, Object answer) {
        return use.isEmpty() ? Uni.createFrom().voidItem()
                : answers.persistAndFlush(new KeptAnswer(use.orElseThrow(), text(answer), clock.instant())).replaceWithVoid();
    }

    @Scheduled(every = "{adobridge.answers.clean-every}", concurrentExecution = SKIP)
    @WithTransaction
    Uni<Void> forgetOld() {
        return answers.forgetBefore(clock.instant().minus(KEPT)).replaceWithVoid();
    }

    private String text(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String body, Class<T> kind) {
        try {
            return json.readValue(body, kind);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
