package io.adobridge.connection.authentication;

/** A connection on behalf of a person begins with the person signing in. */
public final class SignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignInNeeded() {
        super("A person has to sign in first: POST /api/v1/connections/oauth/start");
    }
}
