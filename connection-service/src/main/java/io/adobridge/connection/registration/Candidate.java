package io.adobridge.connection.registration;

import java.util.Optional;

import io.adobridge.azure.Credential;
import io.adobridge.connection.authentication.SignedIn;
import io.adobridge.connection.verification.Report;

/**
 * A connection that may be registered.
 *
 * @param report what its verification found, empty when it was not verified
 */
record Candidate(Registration asked, SignedIn signedIn, Optional<Report> report) {

    Candidate(Registration asked, SignedIn signedIn) {
        this(asked, signedIn, Optional.empty());
    }

    RegisterConnection request() {
        return asked.request();
    }

    Credential credential() {
        return signedIn.credential();
    }

    /** The same, verified; {@link ConnectionNotValid} when it does not hold. */
    Candidate after(Report found) {
        if (!found.valid()) {
            throw new ConnectionNotValid(found);
        }
        return new Candidate(asked, signedIn, Optional.of(found));
    }
}
