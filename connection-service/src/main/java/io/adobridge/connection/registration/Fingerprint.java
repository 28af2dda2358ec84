package io.adobridge.connection.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import io.adobridge.azure.Secret;

/** Tells two bodies apart without keeping either; salted, because a body holds secrets. */
final class Fingerprint {

    private static final int SALT_BYTES = 16;

    private Fingerprint() {
    }

    static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    static byte[] of(byte[] salt, RegisterConnection request) {
        MessageDigest digest = sha256();
        digest.update(salt);
        add(digest, request.settings().labels().toString());
        add(digest, request.settings().owners().toString());
        add(digest, request.host() + " " + request.route());
        add(digest, new TreeSet<>(request.services()) + " " + request.projects() + " " + request.coverage().reporting());
        add(digest, request.auth().means().toString());
        for (Secret secret : request.auth().secrets()) {
            add(digest, secret.reveal());
        }
        for (Map.Entry<String, Secret> header : new TreeMap<>(request.customHeaders()).entrySet()) {
            add(digest, header.getKey() + ": " + header.getValue().reveal());
        }
        return digest.digest();
    }

    static byte[] of(String text) {
        MessageDigest digest = sha256();
        add(digest, text);
        return digest.digest();
    }

    /** Each part with its length before it, so that no two lists of parts look the same. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
