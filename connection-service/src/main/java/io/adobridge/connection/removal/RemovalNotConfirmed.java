package io.adobridge.connection.removal;

/** The name given to confirm a removal is not the connection's. */
final class RemovalNotConfirmed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RemovalNotConfirmed(String name) {
        super("Pass confirm=" + name + " to remove the connection with everything that belongs to it");
    }
}
