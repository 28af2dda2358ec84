package io.adobridge.connection.registration;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

/** What is already known when somebody wants to register: the same wish, or the same name. */
@ApplicationScoped
class Answers {

    private final AnswerRepository answers;
    private final ConnectionRepository connections;

    Answers(AnswerRepository answers, ConnectionRepository connections) {
        this.answers = answers;
        this.connections = connections;
    }

    /** The answer to the same wish; it fails when its key came with another. */
    @WithSession
    Uni<Optional<Registered>> find(Registration asked) {
        return answers.findAnswer(asked);
    }

    /** The answer to the same wish, which may have come in at the same moment, or the failure that this one met. */
    @WithSession
    Uni<Registered> findOrFail(Registration asked, Throwable failure) {
        return answers.findAnswer(asked)
                .chain(known -> known.map(answer -> Uni.createFrom().item(answer))
                        .orElseGet(() -> Uni.createFrom().failure(failure)));
    }

    @WithSession
    Uni<Void> requireFree(String name) {
        return connections.isTaken(name).invoke(taken -> {
            if (taken) {
                throw new NameTaken(name);
            }
        }).replaceWithVoid();
    }
}
