package io.adobridge.connection.personal;

/** The same person has replaced the token at the same moment; that one is in use. */
final class PersonalTokenChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
