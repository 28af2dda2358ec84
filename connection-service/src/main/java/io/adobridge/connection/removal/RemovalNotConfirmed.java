package io.adobridge.connection.removal;

/** The name given to confirm a removal is not the right one. */
final class RemovalNotConfirmed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RemovalNotConfirmed(String message) {
        super(message);
    }

    static RemovalNotConfirmed ofOne(String name) {
        return new RemovalNotConfirmed(
                "Pass confirm=" + name + " to remove the connection with everything that belongs to it");
    }

    static RemovalNotConfirmed ofAll(String words) {
        return new RemovalNotConfirmed("Pass confirm=" + words + " to remove every connection that you reach");
    }
}
