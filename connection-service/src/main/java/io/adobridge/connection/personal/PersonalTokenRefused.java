package io.adobridge.connection.personal;

import io.adobridge.connection.target.Diagnosis;

/** The caller's personal token was good when it was saved, and is not now. */
public final class PersonalTokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PersonalTokenRefused(Diagnosis diagnosis) {
        super(diagnosis.reason() + ". Save a new one, or remove it to import what the connection's token may read.");
    }
}
