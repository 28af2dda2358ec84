package io.adobridge.connection.signin;

/** Only connections on behalf of a person begin with a sign-in. */
final class SignInNotNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInNotNeeded() {
        super("Only connections on behalf of a person begin with a sign-in");
    }
}
