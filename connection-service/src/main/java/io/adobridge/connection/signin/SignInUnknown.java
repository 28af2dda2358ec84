package io.adobridge.connection.signin;

/** This sign-in was never begun, has ended already, or took too long. */
final class SignInUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInUnknown() {
        super("This sign-in was never begun, has ended already, or took too long");
    }
}
