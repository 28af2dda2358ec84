package io.adobridge.connection.registration;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.authentication.SignedIn;
import io.smallrye.mutiny.Uni;

/** Registers connections: examined first, then saved. What fails leaves nothing behind. */
@ApplicationScoped
public class ConnectionRegistry {

    private final Answers answers;
    private final Candidates candidates;
    private final Enrolment enrolment;

    ConnectionRegistry(Answers answers, Candidates candidates, Enrolment enrolment) {
        this.answers = answers;
        this.candidates = candidates;
        this.enrolment = enrolment;
    }

    /** The new connection, or the one that the same wish has led to before. */
    Uni<Registered> register(Registration asked) {
        return answers.find(asked)
                .chain(known -> known.map(answer -> Uni.createFrom().item(answer)).orElseGet(() -> registerNew(asked)));
    }

    /** Fails when the wish cannot be granted, whoever signs in: the operator does not allow it, or the name is taken. */
    public Uni<Void> requirePossible(Registration asked) {
        return answers.requireFree(asked.request().name())
                .chain(() -> candidates.requireAdmitted(asked.request()));
    }

    /** The new connection of a person who has signed in. */
    public Uni<Registered> register(Registration asked, SignedIn signedIn) {
        return requirePossible(asked)
                .chain(() -> candidates.examine(new Candidate(asked, signedIn)))
                .chain(enrolment::save);
    }

    private Uni<Registered> registerNew(Registration asked) {
        return answers.requireFree(asked.request().name())
                .chain(() -> candidates.examine(asked))
                .chain(enrolment::save)
                .onFailure(Enrolment::isTaken).recoverWithUni(taken -> answers.findOrFail(asked, taken));
    }
}
