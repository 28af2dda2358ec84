package io.adobridge.connection.personal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import io.adobridge.kit.access.Caller;

/**
 * Somebody who has, or may have, a personal token for a connection.
 *
 * @param digest of issuer and subject, the same for the same person and no other
 */
record Holder(UUID connection, String digest) {

    static final String FOLDER = "personal";

    static Holder of(UUID connection, Caller caller) {
        if (caller.subject().isBlank()) {
            throw new NobodyInPerson();
        }
        return new Holder(connection, digest(caller.issuer(), caller.subject()));
    }

    /** Where Vault keeps the token, below the mount. */
    String path() {
        return FOLDER + "/" + connection + "/" + digest;
    }

    /** The length of the issuer stands before it, so that no two people look the same. */
    private static String digest(String issuer, String subject) {
        try {
            byte[] text = (issuer.length() + ":" + issuer + subject).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
