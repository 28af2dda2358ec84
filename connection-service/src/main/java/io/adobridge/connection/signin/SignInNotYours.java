package io.adobridge.connection.signin;

/** Whoever began this sign-in has to end it. */
final class SignInNotYours extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInNotYours() {
        super("Whoever began this sign-in has to end it");
    }
}
