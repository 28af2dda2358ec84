package io.adobridge.connection.signin;

import io.adobridge.connection.authentication.EntraDiagnosis;
import io.adobridge.connection.target.Diagnosis;

/** Entra has sent the person back without a yes. */
final class SignInFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnosis diagnosis;

    private SignInFailed(Diagnosis diagnosis) {
        super(diagnosis.reason());
        this.diagnosis = diagnosis;
    }

    /**
     * Why.
     *
     * @param error OAuth's word for it
     * @param description Entra's words, with its number
     */
    static SignInFailed because(String error, String description) {
        return new SignInFailed(EntraDiagnosis.ofSignIn(error, description));
    }

    Diagnosis diagnosis() {
        return diagnosis;
    }
}
