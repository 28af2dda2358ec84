package io.adobridge.connection.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.access.Caller;

/**
 * A request marked with a key by the one who sent it.
 *
 * @param id operation, sender and key as one name, which nobody else can guess or hit
 * @param fingerprint the same for the same request; requests here hold no secrets
 */
public record KeyUse(String id, String fingerprint) {

    /** A caller's use of an Idempotency-Key, nothing where the request has none. */
    public static Optional<KeyUse> of(String operation, Caller caller, @Nullable String key, Object request) {
        return key == null ? Optional.empty()
                : Optional.of(new KeyUse(digest(operation, caller.issuer(), caller.subject(), key),
                        digest(request.toString())));
    }

    /** Each part with its length before it, so that no two lists of parts look the same. */
    private static String digest(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(parts)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
