package io.adobridge.connection.catalog;

/** Another service has this name, in any case. */
final class ServiceNameTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceNameTaken(String name) {
        super("There is another service called " + name);
    }
}
