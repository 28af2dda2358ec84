package io.adobridge.connection.personal;

/** The caller's token does not say who calls. */
final class NobodyInPerson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NobodyInPerson() {
        super("The token that you call with has no sub; a personal token needs a person");
    }
}
