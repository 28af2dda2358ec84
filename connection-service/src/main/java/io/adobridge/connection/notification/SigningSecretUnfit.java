package io.adobridge.connection.notification;

/** A secret that somebody brought along cannot be signed with. */
final class SigningSecretUnfit extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
