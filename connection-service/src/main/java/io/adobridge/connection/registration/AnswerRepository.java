package io.adobridge.connection.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class AnswerRepository implements PanacheRepositoryBase<IdempotentAnswer, String> {

    private final ObjectMapper json;
    private final Clock clock;

    AnswerRepository(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The answer for a connection that was just entered, kept when the wish has a key. */
    Uni<Registered> keep(Registration asked, Connection entered) {
        var answer = new Registered(entered.id, entered.etag(), body(entered));
        return asked.answerId().isEmpty() ? Uni.createFrom().item(answer)
                : persistAndFlush(new IdempotentAnswer(asked, answer, clock.instant())).replaceWith(answer);
    }

    /** What the same wish was answered with, empty when it is new. */
    Uni<Optional<Registered>> findAnswer(Registration asked) {
        return asked.answerId().isEmpty() ? Uni.createFrom().item(Optional.empty())
                : findById(asked.answerId().orElseThrow())
                        .map(answer -> Optional.ofNullable(answer).map(known -> known.replay(asked.request())));
    }

    Uni<Long> forgetBefore(Instant limit) {
        return delete("createdAt < ?1", limit);
    }

    private String body(Connection connection) {
        try {
            return json.writeValueAsString(ConnectionView.of(connection));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
