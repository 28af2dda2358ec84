package io.adobridge.connection.registration;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.authentication.Authentication;
import io.adobridge.connection.authentication.EntraDiagnosis;
import io.adobridge.connection.authentication.SignedIn;
import io.adobridge.connection.target.AzureDoor;
import io.adobridge.connection.verification.Report;
import io.adobridge.connection.verification.Verifier;
import io.smallrye.mutiny.Uni;

/** Tries wishes out: admitted by the operator, signed in, verified, in this order. Nothing is saved. */
@ApplicationScoped
class Candidates {

    private final AzureDoor door;
    private final Authentication authentication;
    private final Naming naming;
    private final Verifier verifier;

    Candidates(AzureDoor door, Authentication authentication, Naming naming, Verifier verifier) {
        this.door = door;
        this.authentication = authentication;
        this.naming = naming;
        this.verifier = verifier;
    }

    /** What registering would find, a sign-in that is refused included. */
    Uni<Report> tryOut(RegisterConnection request) {
        return signIn(request)
                .call(signedIn -> naming.requireNamed(request, signedIn.credential()))
                .chain(signedIn -> verifier.verify(request.target(signedIn.credential()), request.coverage()))
                .onFailure(EntraDiagnosis::isOfSignIn)
                .recoverWithItem(refused -> verifier.notSignedIn(EntraDiagnosis.of(refused)));
    }

    /** The wish as a candidate; fails with what stands in its way. */
    Uni<Candidate> examine(Registration asked) {
        return signIn(asked.request())
                .chain(signedIn -> examine(new Candidate(asked, signedIn)));
    }

    /** The candidate as it goes on; {@link ConnectionNotValid} when it was to be verified and does not hold. */
    Uni<Candidate> examine(Candidate candidate) {
        return naming.requireNamed(candidate.request(), candidate.credential())
                .chain(() -> candidate.asked().verify() ? verify(candidate) : Uni.createFrom().item(candidate));
    }

    /** The organisations that somebody could name. */
    Uni<List<String>> organizations(FindOrganizations request) {
        return door.requireAdmitted(FindOrganizations.HOST, request.route())
                .chain(() -> authentication.signIn(request.auth(), request.route()))
                .chain(signedIn -> naming.candidates(request.target(signedIn.credential())));
    }

    private Uni<Candidate> verify(Candidate candidate) {
        return verifier.verify(candidate.request().target(candidate.credential()), candidate.request().coverage())
                .map(candidate::after);
    }

    /** Fails when the operator does not let us go where the wish leads. */
    Uni<Void> requireAdmitted(RegisterConnection request) {
        return door.requireAdmitted(request.host(), request.route());
    }

    private Uni<SignedIn> signIn(RegisterConnection request) {
        return requireAdmitted(request)
                .chain(() -> authentication.signIn(request.auth(), request.route()));
    }
}
