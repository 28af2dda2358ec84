package io.adobridge.connection.registration;

/** Another connection has this name, or one that differs in case only. */
final class NameTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NameTaken(String name) {
        super("There is already a connection called " + name);
    }
}
