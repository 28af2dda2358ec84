package io.adobridge.connection.personal;

/** The caller has no personal token for the connection. */
final class PersonalTokenMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
